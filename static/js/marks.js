// One-tap acts (thank, accept, vote) without leaving the place: the button's own address is posted in the background, and
// the parts of the page that changed are taken from the page the server answers with.
const form = document.getElementById("marks");

function refresh(page) {
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.getElementById(part.id);
    if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
}

// What the server has to say stands in its messages; those are shown where they always are.
function tell(page) {
  const fresh = page.querySelector(".messages");
  const shown = document.querySelector(".messages");
  if (fresh && shown) shown.replaceWith(fresh);
}

form?.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button) return;
  event.preventDefault();
  button.setAttribute("aria-busy", "true");
  const address = button.getAttribute("formaction");
  try {
    const answer = await fetch(address, { method: "POST", body: new FormData(form), credentials: "same-origin" });
    if (new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    refresh(page);
    tell(page);
    document.querySelector(`[formaction="${address}"], [formaction="${counterpart(address)}"]`)?.focus();
  } catch {
    form.action = address;
    form.submit();
  } finally {
    button.removeAttribute("aria-busy");
  }
});

// After thanking, the button that had the focus is the one that takes it back.
function counterpart(address) {
  return address.replace(/\/(un)?([a-z]+)\/$/, (_, un, act) => (un ? `/${act}/` : `/un${act}/`));
}

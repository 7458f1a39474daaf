// One-tap acts (thank, accept, vote) without leaving the place: the button's own address is posted in the background, and
// the parts of the page that changed are taken from the page the server answers with.
const form = document.getElementById("marks");

function refresh(page) {
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.getElementById(part.id);
    if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
}

// After thanking, the button that takes it back stands in the same place of the same comment, wherever that has moved.
function buttonsOf(id) {
  return document.getElementById(id)?.querySelectorAll('button[form="marks"]') ?? [];
}

function placeOf(button) {
  const { id } = button.closest("[id]:not(button)");
  return { id, index: [...buttonsOf(id)].indexOf(button) };
}

// What the server has to say stands in its messages. They are shown where they always are, and for a while follow the
// reader, who may be far down the page.
const A_WHILE = 8000;

function tell(page) {
  const fresh = page.querySelector(".messages");
  const shown = document.querySelector(".messages");
  if (!fresh || !shown) return;
  // The same element stays, so that screen readers hear what comes into it.
  shown.replaceChildren(...fresh.childNodes);
  shown.classList.add("is-told");
  setTimeout(() => shown.classList.remove("is-told"), A_WHILE);
}

form?.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button) return;
  event.preventDefault();
  button.setAttribute("aria-busy", "true");
  const address = button.getAttribute("formaction");
  const place = placeOf(button);
  try {
    const answer = await fetch(address, { method: "POST", body: new FormData(form), credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.status);
    if (new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    refresh(page);
    document.dispatchEvent(new Event("refreshed"));
    tell(page);
    buttonsOf(place.id)[place.index]?.focus({ preventScroll: true });
  } catch {
    // Sent in the plain way, what went wrong is told on a page of its own.
    form.action = address;
    form.submit();
  } finally {
    button.removeAttribute("aria-busy");
  }
});

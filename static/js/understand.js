// Help with reading opens below the text it is for; the same link closes it. A machine is asked in there by a form of its
// own. Where anything goes wrong, the link and the form do what they do without scripts.
const open = new Map();

function part(address) {
  const url = new URL(address, location.href);
  url.searchParams.set("part", "");
  url.searchParams.set("hl", document.documentElement.lang.toLowerCase()); // of the page it opens in, wherever that is kept
  return url;
}

async function fetched(address, options) {
  const answer = await fetch(part(address), { credentials: "same-origin", ...options });
  if ((!answer.ok && answer.status !== 422) || answer.redirected) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const panel = page.querySelector(".understanding");
  if (!panel) throw new Error("no help in the answer");
  return panel;
}

function show(link, panel) {
  link.setAttribute("aria-expanded", "true");
  link.setAttribute("aria-controls", panel.id);
  link.closest(".acts").after(panel);
  open.set(link.getAttribute("href"), panel);
}

function hide(link, panel) {
  link.setAttribute("aria-expanded", "false");
  link.removeAttribute("aria-controls");
  panel.remove();
  open.delete(link.getAttribute("href"));
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-understand]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const shown = open.get(link.getAttribute("href"));
  if (shown) return hide(link, shown);
  if (link.getAttribute("aria-busy")) return;
  link.setAttribute("aria-busy", "true");
  try {
    show(link, await fetched(link.href));
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest(".understanding form");
  const shown = form?.closest(".understanding");
  const link = [...document.querySelectorAll("[data-understand]")].find((each) => open.get(each.getAttribute("href")) === shown);
  if (!form || !link) return;
  event.preventDefault();
  form.setAttribute("aria-busy", "true");
  try {
    const panel = await fetched(form.action, { method: "POST", body: new FormData(form) });
    shown.remove();
    show(link, panel);
    const said = panel.querySelector(".machine");
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  } catch {
    form.submit();
  }
});

// After a mark the page's parts are new: what was open is put back where it was.
document.addEventListener("refreshed", () => {
  for (const link of document.querySelectorAll("[data-understand]")) {
    const panel = open.get(link.getAttribute("href"));
    if (panel && !panel.isConnected) show(link, panel);
  }
});

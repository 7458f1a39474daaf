// J and K walk the list, C claims or releases, H chooses to hide, ? shows the keys. Never while one is writing.
const hint = document.querySelector("[data-keys-hint]");
if (hint) hint.hidden = false;

function isWriting(event) {
  return event.isComposing || event.keyCode === 229 || event.target.closest("input, select, textarea, dialog, [contenteditable]");
}

function walk(step) {
  const cases = [...document.querySelectorAll("a[data-case]")];
  const here = cases.findIndex((link) => link.hasAttribute("aria-current"));
  const next = cases[here < 0 ? 0 : here + step];
  if (next) next.click();
}

function chooseToHide() {
  const act = document.querySelector('#decide select[name="act"]');
  if (!act || !act.querySelector('option[value="hide"]')) return;
  act.value = "hide";
  act.dispatchEvent(new Event("change", { bubbles: true }));
  act.focus();
}

const keys = {
  j: () => walk(1),
  k: () => walk(-1),
  c: () => document.querySelector("form[data-claim]")?.requestSubmit(),
  h: chooseToHide,
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
  const act = keys[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

// On a phone the filters fold away behind their title; on a desk they always stand open.
const fold = document.querySelector("details[data-fold]");
const desk = matchMedia("(min-width: 900px)");
function unfold() {
  if (fold) fold.open = desk.matches;
}
desk.addEventListener("change", unfold);
unfold();

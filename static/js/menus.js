// Menus are <details data-menu>: they open by themselves. This closes them on Escape, on a click elsewhere and when focus leaves.
const open = () => document.querySelectorAll("details[data-menu][open]");

document.addEventListener("click", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  for (const menu of open()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
});

document.addEventListener("focusin", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});

// The language switch comes back to the very place on the page, which only the browser knows.
document.addEventListener("submit", (event) => {
  const next = event.target.matches(".language-switch") && event.target.elements.next;
  if (next && location.hash) next.value = next.value.split("#")[0] + location.hash;
});

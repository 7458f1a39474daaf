// A double click sends one form. The button is marked busy, not disabled: a disabled button would not send its own name.
const sent = new WeakSet();

function release(form) {
  sent.delete(form);
  for (const button of form.querySelectorAll('[aria-busy="true"]')) button.removeAttribute("aria-busy");
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (sent.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  // Another script took over, for instance to send it in the background.
  if (event.defaultPrevented) return;
  sent.add(form);
  event.submitter?.setAttribute("aria-busy", "true");
  // Still here after so long: the answer was a download, or the network failed, and one may want to try again.
  setTimeout(() => release(form), 8000);
});

// Coming back with the browser's back button finds the page as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form").forEach(release);
});

// Enter that only picks a candidate of an input method must never send a form.
// Safari ends the composition before the key event arrives; there keyCode 229 is the only trace of it.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Enter" || !(event.isComposing || event.keyCode === 229)) return;
    // Stopped for other scripts too; in a text area the browser's own handling of the candidate goes on.
    event.stopImmediatePropagation();
    if (event.target instanceof HTMLInputElement) event.preventDefault();
  },
  true,
);

// Ctrl or Command with Enter sends what one is writing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  if (event.target instanceof HTMLTextAreaElement && event.target.form) event.target.form.requestSubmit();
});

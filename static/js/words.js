// A tap on a word of a text opens what there is to know about it: fetched with the first tap, word-text.js and on.
const { dataset } = document.querySelector("script[data-text]");
let composing = false;
document.addEventListener("compositionstart", () => (composing = true));
document.addEventListener("compositionend", () => (composing = false));

document.addEventListener("click", async (event) => {
  const { target } = event;
  const link = target.closest("[data-word-by-word]");
  const isText = target.closest("main [lang], [data-words]") && !target.closest("a, button, label, input, textarea, summary");
  const isPlain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.detail < 2;
  if (composing || !isPlain || !(link || (isText && getSelection().isCollapsed))) return;
  if (link) event.preventDefault();
  const words = await import(dataset.text);
  words.prepare(dataset);
  if (link) words.walk(link);
  else words.look(event.clientX, event.clientY);
});

// Tells a form that something was written in it: it gets the event "written" for each key, and of a text composed with an
// input method once the composing ends, so that nothing is asked about half-typed pinyin.
function tell(field) {
  if (field.form && field.matches("textarea, input[type=text], input:not([type])")) field.form.dispatchEvent(new Event("written"));
}

document.addEventListener("input", (event) => {
  if (!event.isComposing) tell(event.target);
});

document.addEventListener("compositionend", (event) => tell(event.target));

// A word to the writer as they rest: <div data-advice="/slang/advice/" data-about="posts/12"> in a form fills itself with
// what the server has to say of the text so far. Not in the middle of a composition, where words are half typed.
const PAUSE = 800;
const SHOWN = "[data-advice]";
const TYPED = "textarea[name], input[type=text][name], input:not([type])[name], [name=parent], [name=csrfmiddlewaretoken]";
const states = new WeakMap();

function typed(form, place) {
  const fields = new URLSearchParams({ about: place.dataset.about });
  for (const field of form.querySelectorAll(TYPED)) fields.append(field.name, field.value);
  return fields;
}

async function ask(form, place, state) {
  state.request?.abort();
  state.request = new AbortController();
  try {
    const answer = await fetch(place.dataset.advice, {
      method: "POST",
      body: typed(form, place),
      credentials: "same-origin",
      signal: state.request.signal,
    });
    if (!answer.ok) return;
    const said = answer.status === 204 ? "" : await answer.text();
    // The same advice stays as it is, or it would be read out again and a ticked box would be lost.
    if (said === state.said) return;
    state.said = said;
    place.innerHTML = said;
  } catch {
    // Advice can wait; it comes with the next pause, or when the form is sent.
  }
}

function soon(field) {
  const form = field.form;
  const place = form?.querySelector(SHOWN);
  if (!place || !field.matches(TYPED)) return;
  const state = states.get(form) ?? {};
  states.set(form, state);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => ask(form, place, state), PAUSE);
}

document.addEventListener("input", (event) => {
  if (!event.isComposing) soon(event.target);
});

document.addEventListener("compositionend", (event) => soon(event.target));

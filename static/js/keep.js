// What a visitor writes before joining waits for them: <form data-keep="comment-12"> is kept in this browser for two weeks,
// until a member sends it: for members the form also has data-keep-until-sent. Hidden fields and passwords are not kept.
const PREFIX = "kept:";
const TWO_WEEKS = 14 * 24 * 3600 * 1000;
const KEPT = "textarea[name], input[type=text][name], input:not([type])[name]";

function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key));
    return kept && Date.now() - kept.at < TWO_WEEKS ? kept.values : null;
  } catch {
    return null;
  }
}

function write(form) {
  const values = {};
  for (const field of form.querySelectorAll(KEPT)) if (field.value) values[field.name] = field.value;
  const key = PREFIX + form.dataset.keep;
  try {
    if (Object.keys(values).length) localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
    else localStorage.removeItem(key);
  } catch {
    // A full or forbidden storage loses nothing that is on the screen.
  }
}

// Only empty fields are filled: what the server sent back is newer.
function restore(form) {
  for (const [name, value] of Object.entries(read(form.dataset.keep) ?? {})) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLElement) || field.value) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.keep) write(form);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.keep && form.hasAttribute("data-keep-until-sent")) localStorage.removeItem(PREFIX + form.dataset.keep);
});

document.querySelectorAll("form[data-keep]").forEach(restore);

// A member's text is kept on the server as they type: <form data-draft="/drafts/note">. A text being composed with an input
// method is sent once the composing ends, so that no half-typed pinyin is kept.
const PAUSE = 1200;
const waiting = new WeakMap();

// Files are sent once, with the form itself.
function typed(form) {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
  return fields;
}

async function keep(form) {
  try {
    await fetch(form.dataset.draft, { method: "POST", body: typed(form), credentials: "same-origin", keepalive: true });
  } catch {
    // Out of reach for the moment; the next key tries again.
  }
}

function soon(form) {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => keep(form), PAUSE));
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.draft && !event.isComposing) soon(form);
});

document.addEventListener("compositionend", (event) => {
  const form = event.target.form;
  if (form?.dataset.draft) soon(form);
});

document.addEventListener("submit", (event) => clearTimeout(waiting.get(event.target)));

// Turning to another tab or putting the phone away keeps at once.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  for (const form of document.querySelectorAll("form[data-draft]")) {
    if (!waiting.has(form)) continue;
    clearTimeout(waiting.get(form));
    keep(form);
  }
});

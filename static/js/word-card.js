// What there is to know about a word, in a card beside it or, on a phone, in a sheet from below.
let dialog;
let body;
let asked;
let latest = 0;

function build(settings) {
  dialog = document.createElement("dialog");
  dialog.className = "word-card";
  dialog.tabIndex = -1;
  dialog.setAttribute("aria-labelledby", "word-name");
  const close = document.createElement("button");
  close.className = "word-close";
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", settings.close);
  close.addEventListener("click", () => dialog.close());
  body = document.createElement("div");
  dialog.append(close, body);
  dialog.addEventListener("click", clicked);
  dialog.addEventListener("submit", save);
  dialog.addEventListener("toggle", drawStrokes, true);
  dialog.addEventListener("close", () => mark(null));
  document.body.append(dialog);
}

// Loaded with the first word that is looked up.
let styled;
function style(settings) {
  styled ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = settings.style;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  return styled;
}

export { style };

function mark(range) {
  if (!window.Highlight) return;
  if (range) CSS.highlights.set("word", new Highlight(range));
  else CSS.highlights.delete("word");
}

async function fetched(address, options = {}) {
  const answer = await fetch(address, { credentials: "same-origin", headers: { "HX-Request": "true" }, ...options });
  if (answer.redirected && !answer.url.includes("/reading/")) {
    location.assign(answer.url);
    return null;
  }
  if (answer.status >= 500) throw new Error(answer.status);
  return answer.text();
}

// Only what was asked last is shown, whichever comes first.
async function fill(address, options) {
  const turn = ++latest;
  dialog.setAttribute("aria-busy", "true");
  let html;
  try {
    html = await fetched(address, options);
  } catch {
    html = null;
  }
  if (turn !== latest) return false;
  dialog.removeAttribute("aria-busy");
  if (html) body.innerHTML = html;
  else {
    const message = document.createElement("p");
    message.id = "word-name";
    message.textContent = asked.settings.failed;
    body.replaceChildren(message);
  }
  return true;
}

function settle() {
  const { start, end } = body.firstElementChild.dataset;
  const range = start === undefined ? asked.near : asked.range(Number(start), Number(end));
  mark(range);
  const at = range.getBoundingClientRect();
  if (matchMedia("(min-width: 700px)").matches) beside(at);
  else above(at);
}

const GAP = 10;

// Under the word, where it may grow, or over it where there is more room; never on it.
const TALLEST = 560;

function beside(at) {
  const under = innerHeight - at.bottom - 2 * GAP;
  const over = at.top - 2 * GAP;
  dialog.style.maxHeight = "";
  const isUnder = dialog.offsetHeight <= under || under >= over;
  const room = isUnder ? Math.min(TALLEST, under) : Math.min(dialog.offsetHeight, over);
  dialog.style.maxHeight = `${Math.max(200, room)}px`;
  const top = isUnder ? at.bottom + GAP : at.top - GAP - dialog.offsetHeight;
  dialog.style.top = `${Math.max(GAP, top)}px`;
  dialog.style.left = `${Math.min(Math.max(at.left, GAP), innerWidth - dialog.offsetWidth - GAP)}px`;
}

// On a phone the sheet stays below, and the word comes up above it.
function above(at) {
  dialog.style.left = dialog.style.top = dialog.style.maxHeight = "";
  const hidden = at.bottom + 2 * GAP - (innerHeight - dialog.offsetHeight);
  if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

export async function open(question) {
  if (!dialog) build(question.settings);
  asked = question;
  const [, isLatest] = await Promise.all([style(question.settings), fill(question.address)]);
  if (!isLatest) return;
  if (!dialog.open) dialog.showModal();
  dialog.focus(); // the whole is named once, and not its first button
  dialog.scrollTop = 0;
  settle();
}

// Beside the card, a click on another word goes on to that one.
async function clicked(event) {
  if (event.target === dialog) {
    dialog.close();
    asked.look(event.clientX, event.clientY);
    return;
  }
  const link = event.target.closest("a[data-word]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (await fill(link.href)) {
    dialog.scrollTop = 0;
    body.querySelector("#word-name")?.focus();
  }
}

async function drawStrokes({ target }) {
  if (target.open && target.dataset.strokes) (await import(target.dataset.strokes)).draw(target);
}

// What comes back is the same word, now saved or no longer.
async function save(event) {
  if (!event.target.matches("[data-save]")) return;
  event.preventDefault();
  await fill(event.target.action, { method: "POST", body: new FormData(event.target), cache: "reload" });
  body.querySelector("[data-save] button")?.focus();
}

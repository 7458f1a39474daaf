// From word to word with the arrow keys: the words that the dictionary finds, so that each of them can be opened.
let tools;
let here = null; // the word one is at: its run, and where it begins and ends in it

const said = document.createElement("div");
said.className = "visually-hidden";
said.setAttribute("role", "status");

function show(word) {
  here = word;
  const range = word?.run.range(word.start, word.end);
  if (window.Highlight) {
    if (range) CSS.highlights.set("word", new Highlight(range));
    else CSS.highlights.delete("word");
  } else if (range) getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  if (!range) return;
  said.lang = word.run.parts[0].node.parentElement.closest("[lang]").lang;
  said.textContent = word.run.text.slice(word.start, word.end);
  range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
}

function runsOf(passage) {
  const blocks = new Set();
  const runs = [];
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement.closest(tools.BLOCKS);
    if (!node.data.trim() || node.parentElement.closest(tools.SKIPPED) || blocks.has(block)) continue;
    blocks.add(block);
    runs.push(new tools.Run(node));
  }
  return runs;
}

// Sentence by sentence, so that what is asked stays small; each is asked for once.
function sentencesOf(passage) {
  return runsOf(passage).flatMap((run) => {
    const found = [];
    for (let place = 0; place < run.text.length; ) {
      const [start, end] = run.sentence(place);
      found.push({ run, start, end });
      place = Math.max(end, place + 1);
    }
    return found;
  });
}

const known = new Map();

async function wordsOf({ run, start, end }) {
  const text = run.text.slice(start, end).trimEnd();
  if (!text) return [];
  if (!known.has(text)) {
    const answer = await fetch(`${tools.settings.bounds}?${new URLSearchParams({ text })}`);
    if (!answer.ok) return [];
    known.set(text, (await answer.json()).words);
  }
  return known.get(text).map(([first, last]) => ({ run, start: start + places(text, first), end: start + places(text, last) }));
}

const places = (text, count) => [...text].slice(0, count).join("").length;

let walking = Promise.resolve();

// Steps wait for each other, so that a key held down skips nothing.
function step(passage, by) {
  walking = walking.then(() => stepNow(passage, by));
}

async function stepNow(passage, by) {
  const sentences = sentencesOf(passage);
  const isIn = ({ run, start, end }) => run.block === here?.run.block && start <= here.start && here.start < end;
  let index = sentences.findIndex(isIn);
  if (index >= 0) {
    const words = await wordsOf(sentences[index]);
    const next = words[words.findIndex(({ start }) => start === here.start) + by];
    if (next) return show(next);
  } else if (by < 0) index = sentences.length;
  for (index += by; sentences[index]; index += by) {
    const words = await wordsOf(sentences[index]);
    if (words.length) return show(by > 0 ? words[0] : words.at(-1));
  }
}

function press(event) {
  const passage = event.target;
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !passage.matches?.("[data-walked]")) return;
  if (event.key in steps) step(passage, steps[event.key]);
  else if (event.key === "Enter" && here) tools.open(here.run, here.start);
  else if (event.key === "Escape") end();
  else return;
  event.preventDefault();
}

function end() {
  for (const passage of document.querySelectorAll("[data-walked]")) {
    for (const name of ["tabindex", "role", "aria-label", "data-walked"]) passage.removeAttribute(name);
  }
  document.removeEventListener("keydown", press);
  show(null);
  said.remove();
  tools.link.removeAttribute("aria-pressed");
  tools.link.focus();
}

export async function begin(given) {
  if (document.querySelector("[data-walked]")) {
    end();
    return;
  }
  tools = given;
  document.body.append(said);
  await (await import(tools.settings.card)).style(tools.settings);
  const passages = [...document.querySelectorAll(tools.passages)].filter((each) => each.textContent.trim());
  for (const passage of passages) {
    passage.tabIndex = 0;
    passage.setAttribute("role", "group");
    passage.setAttribute("aria-label", tools.settings.help);
    passage.dataset.walked = "";
  }
  document.addEventListener("keydown", press);
  document.addEventListener("focusin", ({ target }) => target.matches("[data-walked]") && !target.contains(here?.run.block) && show(null));
  passages[0].focus();
  step(passages[0], 1);
}

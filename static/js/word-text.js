// Which word of a text is under the pointer, in which sentence: what the dictionary is asked.
export const SKIPPED = "rt, rp, .twin-credit, .chip, .visually-hidden";
export const BLOCKS = "p, li, td, th, dd, dt, blockquote, pre, h1, h2, h3, h4, h5, h6, div";
const LETTER = /[\p{L}\p{N}]/u;
const SENTENCE_END = /[。！？!?\n]|[.](?=\s|$)/gu;
const LONGEST = 200;
const NEAR = 3; // pixels beside a character that still count as on it

const PASSAGES =
  ".prose, .twin, .expressions-asked, .post-title, .correction-text, .correction-reason, .facts dd[lang], [data-words]";
const OTHER_USES = "a, button, input, select, textarea, label, summary, dialog, [contenteditable]";

let settings;
export function prepare(given) {
  settings = given;
}

// The text of a block as it is read: no readings, and of a correction either what goes or what stays.
export class Run {
  constructor(node) {
    this.block = node.parentElement.closest(BLOCKS);
    const unread = node.parentElement.closest("del") ? "ins" : "del";
    this.parts = [];
    this.text = "";
    const walker = document.createTreeWalker(this.block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let each = walker.nextNode(); each; each = walker.nextNode()) {
      if (each.nodeName === "BR") this.text += "\n";
      if (each.nodeType !== Node.TEXT_NODE || each.parentElement.closest(`${SKIPPED}, ${unread}`)) continue;
      if (each.parentElement.closest(BLOCKS) !== this.block) continue;
      this.parts.push({ node: each, start: this.text.length });
      this.text += each.data;
    }
  }

  placeOf(node, offset) {
    const part = this.parts.find((each) => each.node === node);
    return part ? part.start + offset : -1;
  }

  point(place, isEnd) {
    const at = isEnd ? place - 1 : place;
    const part = this.parts.findLast((each) => each.start <= at) ?? this.parts[0];
    return [part.node, Math.min(place - part.start, part.node.data.length)];
  }

  range(start, end) {
    const range = document.createRange();
    range.setStart(...this.point(start, false));
    range.setEnd(...this.point(end, true));
    return range;
  }

  // Where the sentence around a place begins and ends; of an endless one, what is near.
  sentence(place) {
    let start = 0;
    let end = this.text.length;
    for (const found of this.text.matchAll(SENTENCE_END)) {
      const after = found.index + found[0].length;
      if (after <= place) start = after;
      else {
        end = after;
        break;
      }
    }
    start += this.text.slice(start, place).match(/^\s*/)[0].length;
    if (end - start <= LONGEST) return [start, end];
    const near = Math.max(start, place - LONGEST / 2);
    return [this.whole(near), this.whole(Math.min(end, near + LONGEST))];
  }

  // No half of a character that takes two places.
  whole(place) {
    return /[\uDC00-\uDFFF]/.test(this.text[place] ?? "") ? place - 1 : place;
  }
}

const characters = (text) => [...text].length;
const places = (text, count) => [...text].slice(0, count).join("").length;

function caretAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return [position.offsetNode, position.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [null, 0];
}

// The caret falls between two characters, or at the end of a line that the pointer is far from.
function characterAt(x, y) {
  const [node, caret] = caretAt(x, y);
  if (node?.nodeType !== Node.TEXT_NODE) return null;
  const range = document.createRange();
  const isOn = ({ left, right, top, bottom }) => x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
  for (const offset of [caret, caret - 1]) {
    if (offset < 0 || offset >= node.data.length) continue;
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    if ([...range.getClientRects()].some(isOn)) return [node, offset];
  }
  return null;
}

// A reading stands for the character below it.
function below(node, offset) {
  const ruby = node.parentElement.closest("rt")?.closest("ruby");
  if (!ruby) return [node, offset];
  const walker = document.createTreeWalker(ruby, NodeFilter.SHOW_TEXT);
  for (let each = walker.nextNode(); each; each = walker.nextNode()) {
    if (!each.parentElement.closest("rt, rp") && each.data.trim()) return [each, 0];
  }
  return [node, offset];
}

// Which thing on the page was read: comment-12, or the post itself.
function placeOf(element) {
  const written = element.closest("[id^=comment-], [id^=correction-], [id^=translation-]")?.id;
  if (/^\w+-\d+$/.test(written ?? "")) return written;
  const post = location.pathname.match(/\/posts\/(\d+)\/$/);
  return post && element.closest("#post") ? `post-${post[1]}` : "";
}

export async function open(run, place) {
  const [start, end] = run.sentence(place);
  const text = run.text.slice(start, end);
  const query = new URLSearchParams({ text: text.trimEnd(), at: characters(run.text.slice(start, place)) });
  const lang = run.parts[0].node.parentElement.closest("[lang]").lang;
  if (lang) query.set("lang", lang);
  query.set("hl", document.documentElement.lang);
  const from = placeOf(run.block);
  if (from) query.set("in", from);
  const card = await import(settings.card);
  await card.open({
    address: `${settings.at}?${query}`,
    settings,
    look,
    // Counted in characters of the sentence, as the server counts.
    range: (first, last) => run.range(start + places(text, first), start + places(text, last)),
    near: run.range(place, place + 1),
  });
}

export function look(x, y) {
  const found = characterAt(x, y);
  if (!found) return false;
  const [node, offset] = below(...found);
  const element = node.parentElement;
  if (!element.closest(PASSAGES) || element.closest(OTHER_USES) || !LETTER.test(node.data.slice(offset, offset + 2))) return false;
  const run = new Run(node);
  const place = run.placeOf(node, offset);
  if (place < 0) return false;
  open(run, run.whole(place));
  return true;
}

export async function walk(link) {
  const { begin } = await import(settings.walk);
  begin({ link, passages: PASSAGES, SKIPPED, BLOCKS, settings, Run, open });
}

// How characters are written, drawn stroke by stroke. Asked of the server when somebody opens “Strokes”, one character at a
// time. Who wants less motion gets each stroke when they ask for it, and at once.
const SIZE = 140;
const BETWEEN = 350; // milliseconds from stroke to stroke
const still = matchMedia("(prefers-reduced-motion: reduce)");

let loaded;
function load(address) {
  loaded ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => {
      loaded = undefined;
      reject(new Error(address));
    };
    document.head.append(script);
  });
  return loaded;
}

function button(label, icon) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "pill";
  made.textContent = label;
  if (icon) made.dataset.icon = icon;
  return made;
}

const colour = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

class Drawing {
  constructor(details) {
    this.words = details.dataset;
    this.box = document.createElement("div");
    this.box.className = "strokes-box";
    this.stage = document.createElement("div");
    this.stage.className = "strokes-stage";
    this.stage.setAttribute("role", "img");
    this.play = button(this.words.play);
    this.next = button(this.words.next);
    this.status = document.createElement("p");
    this.status.className = "quiet small";
    this.status.setAttribute("role", "status");
    const controls = document.createElement("div");
    controls.className = "acts";
    controls.append(this.play, this.next);
    this.box.append(this.stage, controls, this.status);
    details.append(this.box);
    this.play.addEventListener("click", () => (this.running ? this.pause() : this.run()));
    this.next.addEventListener("click", () => this.stepOnce());
  }

  async show(item) {
    this.pause();
    this.drawn = 0;
    const answer = await fetch(item.dataset.address);
    if (!answer.ok) throw new Error(answer.status);
    const data = await answer.json();
    this.count = data.strokes.length;
    this.stage.replaceChildren();
    this.stage.setAttribute("aria-label", item.dataset.character);
    this.writer = HanziWriter.create(this.stage, item.dataset.character, {
      width: SIZE,
      height: SIZE,
      padding: 6,
      showCharacter: false,
      strokeColor: colour(this.box, "--ink"),
      outlineColor: colour(this.box, "--line"),
      strokeAnimationSpeed: still.matches ? 1000 : 1,
      charDataLoader: (_character, onLoad) => onLoad(data),
    });
    this.tell();
    this.box.scrollIntoView({ block: "nearest" });
    if (!still.matches) this.run();
  }

  tell() {
    const told = this.words.told.replace("{n}", this.drawn).replace("{count}", this.count);
    this.status.textContent = this.drawn ? told : "";
    this.play.textContent = this.running ? this.words.pause : this.words.play;
  }

  async stroke() {
    if (this.drawn >= this.count) {
      this.drawn = 0;
      await this.writer.hideCharacter({ duration: 0 });
    }
    this.drawn += 1;
    this.tell();
    await this.writer.animateStroke(this.drawn - 1);
  }

  async run() {
    const turn = (this.running = {});
    this.tell();
    do {
      await this.stroke();
      await wait(BETWEEN);
    } while (this.running === turn && this.drawn < this.count);
    if (this.running === turn) this.pause();
  }

  pause() {
    this.running = null;
    this.tell();
  }

  stepOnce() {
    this.pause();
    this.stroke();
  }
}

export async function draw(details) {
  if (details.dataset.drawn) return;
  details.dataset.drawn = "yes";
  try {
    details.querySelector(".strokes-box")?.remove();
    await load(details.dataset.writer);
    const drawing = new Drawing(details);
    const items = [...details.querySelectorAll("[data-character]")];
    for (const item of items) {
      const choice = button(item.dataset.character);
      choice.lang = item.lang;
      choice.dataset.address = item.dataset.address;
      choice.dataset.character = item.dataset.character;
      choice.addEventListener("click", () => choose(choice));
      item.replaceWith(choice);
    }
    const choices = [...details.querySelectorAll("button[data-character]")];
    const choose = async (choice) => {
      for (const each of choices) each.setAttribute("aria-pressed", String(each === choice));
      await drawing.show(choice);
    };
    await choose(choices[0]);
  } catch {
    delete details.dataset.drawn;
    details.querySelector(".strokes-box")?.remove();
    const message = document.createElement("p");
    message.className = "strokes-box";
    message.textContent = details.dataset.failed;
    details.append(message);
  }
}

// On a page of a word's own, where no card has asked for it.
const onItsPage = document.querySelector("main details[data-strokes]");
onItsPage?.addEventListener("toggle", () => onItsPage.open && draw(onItsPage));

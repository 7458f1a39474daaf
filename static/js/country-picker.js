// The list of countries as a searchable box: the combobox of the ARIA Authoring Practices, over the form's own <select>,
// which stays in the form and keeps the choice. Searches by name in any of our languages, pinyin, ISO code or prefix,
// with the same ranks as `accounts/countries.py`.

const NO_MATCH = 4;
const PAGE = 8;

const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function rank(country, wanted) {
  if (/^\d+$/.test(wanted)) return rankByNumber(country, wanted);
  if (country.terms.includes(wanted)) return 0;
  if (country.terms.some((term) => term.startsWith(wanted))) return 1;
  const tellsMuch = wanted.length > 1 || wanted > "z";
  return tellsMuch && country.terms.some((term) => term.includes(wanted)) ? 2 : NO_MATCH;
}

function rankByNumber({ areas, prefixes, calling, leads }, digits) {
  if (areas && prefixes.some((prefix) => digits.startsWith(prefix))) return 0;
  if (digits.startsWith(calling) && leads) return 1;
  if (prefixes.some((prefix) => prefix.startsWith(digits))) return 2;
  return digits.startsWith(calling) ? 3 : NO_MATCH;
}

function countryOf(option, index) {
  const { name, other, calling, prefixes, leads, example, flag, terms } = option.dataset;
  const all = prefixes.split(" ");
  return {
    code: option.value, index, name, other, calling, example, flag,
    otherLang: option.parentElement.dataset.otherLang,
    prefixes: all, areas: all[0] !== calling, leads: leads !== undefined, terms: terms.split("|"),
  };
}

function element(name, properties = {}, attributes = {}) {
  const made = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const flagOf = (country) =>
  element("img", { className: "picker-flag", src: country.flag, alt: "", width: 28, height: 21, loading: "lazy" });

class CountryPicker {
  constructor(root) {
    this.root = root;
    this.select = root.querySelector("select");
    this.national = root.querySelector("input[type=tel]");
    this.countries = [...this.select.options].map(countryOf);
    this.shown = this.countries;
    this.active = null;
    this.build();
    this.listen();
    this.show();
  }

  build() {
    const id = this.select.id;
    const label = this.root.querySelector(`label[for="${id}"]`);
    label.id = `${id}_label`;
    this.select.id = `${id}_list`;
    this.select.hidden = true;
    this.flag = element("span", { className: "picker-at-rest" });
    this.input = element(
      "input",
      { id, type: "text", className: "picker-input", autocomplete: "off", spellcheck: false, disabled: this.select.disabled },
      {
        role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-haspopup": "listbox",
        "aria-controls": `${id}_options`, autocapitalize: "none", enterkeyhint: "done",
      },
    );
    this.other = element("span", { className: "picker-other" }, { "aria-hidden": "true" });
    this.calling = element("span", { className: "picker-calling", dir: "ltr" });
    this.list = element("ul", { id: `${id}_options`, className: "picker-options", hidden: true },
      { role: "listbox", "aria-labelledby": label.id });
    this.none = element("p", { className: "picker-none", hidden: true, textContent: this.root.dataset.none });
    this.status = element("p", { className: "picker-status" }, { role: "status" });
    this.box = element("div", { className: "picker" });
    const face = element("div", { className: "picker-face" });
    face.append(this.flag, this.input, this.other, this.calling);
    this.box.append(face, this.list, this.none, this.status);
    this.calling.id = `${id}_calling`;
    this.input.setAttribute("aria-describedby", this.calling.id);
    this.select.after(this.box);
  }

  listen() {
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    // A press inside the box must not take the focus from the field, or the list closes before the click arrives.
    this.box.addEventListener("mousedown", (event) => {
      if (event.target === this.input) return;
      event.preventDefault();
      this.input.focus();
    });
    this.box.addEventListener("click", (event) => this.click(event));
    this.national.addEventListener("input", () => this.follow());
    this.select.form?.addEventListener("reset", () => setTimeout(() => this.show()));
    addEventListener("pageshow", () => this.show());
  }

  get chosen() {
    return this.countries[this.select.selectedIndex] ?? this.countries[0];
  }

  get isOpen() {
    return !this.list.hidden || !this.none.hidden;
  }

  // At rest the field shows the choice; while searching, what is typed.
  show() {
    const { name, other, otherLang, calling, example } = this.chosen;
    this.input.value = name;
    this.input.placeholder = this.root.dataset.hint;
    this.other.textContent = other === name ? "" : other;
    this.other.lang = otherLang;
    this.calling.textContent = `+${calling}`;
    this.flag.replaceChildren(flagOf(this.chosen));
    this.national.placeholder = example;
    this.box.classList.remove("is-searching");
  }

  options() {
    if (!this.items) {
      this.items = this.countries.map((country) => this.item(country));
      this.list.append(...this.items);
    }
    return this.items;
  }

  item(country) {
    const item = element("li", { className: "picker-option", id: `${this.list.id}_${country.code}` }, { role: "option" });
    const name = element("span", { className: "picker-name", textContent: country.name });
    const other = element("span", { className: "picker-other", lang: country.otherLang });
    other.textContent = country.other === country.name ? "" : country.other;
    const calling = element("span", { className: "picker-calling", dir: "ltr", textContent: `+${country.calling}` });
    item.append(flagOf(country), name, " ", other, " ", calling);
    item.dataset.index = country.index;
    return item;
  }

  open(countries = this.countries, active = this.chosen) {
    const items = this.options();
    const visible = new Set(countries);
    this.shown = countries;
    for (const item of items) item.hidden = !visible.has(this.countries[item.dataset.index]);
    this.list.append(...countries.map(({ index }) => items[index]));
    this.list.hidden = countries.length === 0;
    this.none.hidden = countries.length > 0;
    this.input.setAttribute("aria-expanded", String(countries.length > 0));
    this.point(active);
  }

  close() {
    if (!this.isOpen && !this.box.classList.contains("is-searching")) return;
    this.list.hidden = this.none.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
    this.point(null);
    this.show();
  }

  point(country) {
    this.active = country;
    for (const item of this.items ?? []) {
      const isActive = country !== null && Number(item.dataset.index) === country.index;
      item.classList.toggle("is-active", isActive);
      item.setAttribute("aria-selected", String(this.countries[item.dataset.index] === this.chosen));
      if (isActive) item.scrollIntoView({ block: "nearest" });
    }
    if (country) this.input.setAttribute("aria-activedescendant", this.items[country.index].id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  search() {
    const wanted = fold(this.input.value);
    const ranked = this.countries.map((country) => [rank(country, wanted), country]);
    const found = ranked.filter(([place]) => place < NO_MATCH).sort(([a], [b]) => a - b).map(([, country]) => country);
    this.box.classList.add("is-searching");
    this.open(found, wanted ? (found[0] ?? null) : null);
    this.status.textContent = found.length ? `${this.root.dataset.found} ${found.length}` : this.root.dataset.none;
  }

  choose(country) {
    this.select.selectedIndex = country.index;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    this.show();
    this.close();
    this.input.select();
  }

  move(steps) {
    if (!this.isOpen) {
      this.open();
    } else if (this.shown.length) {
      const here = this.shown.indexOf(this.active);
      const next = here < 0 ? (steps > 0 ? 0 : this.shown.length - 1) : here + steps;
      const last = this.shown.length - 1;
      this.point(this.shown[Math.abs(steps) > 1 ? Math.min(Math.max(next, 0), last) : (next + last + 1) % (last + 1)]);
    }
  }

  press(event) {
    // While a person picks characters, Enter and the arrows belong to the input method.
    if (event.isComposing || event.keyCode === 229) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (steps) {
      event.preventDefault();
      this.move(steps);
    } else if (event.key === "Enter" && this.isOpen) {
      event.preventDefault();
      if (this.active) this.choose(this.active);
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.input.select();
    } else if (event.key === "Tab" && this.isOpen && this.active) {
      this.choose(this.active);
    }
  }

  click(event) {
    const item = event.target.closest("[role=option]");
    if (item) this.choose(this.countries[item.dataset.index]);
    else if (this.input.disabled || event.target.closest(".picker-none")) return;
    else if (this.isOpen && event.target !== this.input) this.close();
    else if (!this.isOpen) this.open();
  }

  // A number pasted with its calling code brings its country along, as it will on the server.
  follow() {
    const digits = this.national.value.normalize("NFKC").replace(/[^\d+]/g, "").match(/^(?:\+|00)(\d+)/)?.[1];
    if (!digits) return;
    const fits = ({ prefixes }) => Math.max(...prefixes.map((prefix) => (digits.startsWith(prefix) ? prefix.length : 0)));
    const best = Math.max(...this.countries.map(fits));
    if (!best || fits(this.chosen) === best) return;
    const found = this.countries.filter((country) => fits(country) === best);
    this.select.selectedIndex = (found.find(({ leads }) => leads) ?? found[0]).index;
    this.show();
  }
}

for (const root of document.querySelectorAll("[data-country-picker]")) new CountryPicker(root);

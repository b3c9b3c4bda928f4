// A field that chooses records by their names, of the draft and of the graph; a cell keeps them by their ids.
import { element, words } from "../page.js";
import { draft, edit, links } from "./draft.js";
import { inputFor } from "./inputs.js";
import { find, learn, nameOf } from "./records.js";

const WAIT = 200; // milliseconds after the last key until records are looked for
const ID = /^[a-z][a-z0-9-]*:\S+$/;

const split = (link) => {
  const [id, ...pairs] = link.split(";");
  return { id: id.trim(), besides: Object.fromEntries(pairs.map((pair) => pair.split("=")).map(([name, value = ""]) => [name.trim(), value.trim()])) };
};
const joined = ({ id, besides }) => [id, ...Object.entries(besides).filter(([, value]) => value).map(([name, value]) => `${name}=${value}`)].join(";");

// The records that are chosen, each with what is told of the link to it.
class Chosen {
  constructor(field, values, id, changed) {
    Object.assign(this, { field, values, id, changed });
    this.list = element("ul", { class: "chosen live" });
    this.list.refresh = () => this.show();
  }

  all() {
    return links(this.values[this.field.column]).map(split);
  }

  store(all) {
    edit(() => (this.values[this.field.column] = all.map(joined).join("|")));
    this.changed();
  }

  // One that is chosen already keeps what is told of its link.
  add(id) {
    const all = this.all();
    if (!all.some((each) => each.id === id)) {
      this.store([...(this.field.many ? all : []), { id, besides: {} }]);
      this.show();
    }
  }

  remove(place) {
    this.store(this.all().filter((_, i) => i !== place));
    this.show();
    document.getElementById(this.id).focus();
  }

  // Drawn anew only where others are chosen or are called otherwise: somebody may be typing in it.
  show() {
    const shown = JSON.stringify(this.all().map(({ id }) => [id, nameOf(id)]));
    if (shown !== this.shown) {
      this.shown = shown;
      this.list.replaceChildren(...this.all().map((link, i) => this.row(link, i)));
      this.list.hidden = !this.list.childElementCount;
    }
  }

  row(link, i) {
    const name = nameOf(link.id);
    const without = element("button", { type: "button", "aria-label": `× ${name?.zh ?? link.id} ${name?.en ?? ""}` }, "×");
    without.addEventListener("click", () => this.remove(i));
    return element("li", {}, name ? words(name.en, name.zh) : [], " ", element("code", {}, link.id), " ", without, this.besides(link, i));
  }

  besides(link, place) {
    const told = () => this.store(this.all().map((each, i) => (i === place ? link : each)));
    const one = (each) => inputFor(each, link.besides, `${this.id}-${place}`, told);
    const [others, dates] = [false, true].map((rare) => (this.field.besides ?? []).filter((each) => Boolean(each.rare) === rare));
    const open = dates.some((each) => link.besides[each.column]) ? { open: "" } : {};
    return [
      others.length ? element("div", { class: "fields" }, others.map(one)) : [],
      dates.length ? element("details", open, element("summary", {}, words("Dates of the link", "关联的日期")), element("div", { class: "fields" }, dates.map(one))) : [],
    ];
  }
}

// What is offered while somebody types; arrows and Enter choose, and so does a click.
class Offers {
  constructor({ target, asTyped, en, zh }, id, take) {
    Object.assign(this, { target, asTyped, id, take, found: [], at: -1, asked: 0 });
    this.list = element("ul", { id: `${id}-list`, role: "listbox", class: "offers", "aria-label": `${zh} ${en}`, hidden: "" });
    this.input = element("input", {
      id, role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`,
    });
    this.input.addEventListener("focus", () => this.offer());
    this.hint = element("span", { class: "hint", role: "alert" });
    this.input.addEventListener("input", () => { this.tell(false); this.offerSoon(); });
    this.input.addEventListener("blur", () => this.leave());
    this.input.addEventListener("keydown", (event) => this.press(event));
  }

  offerSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.offer(), WAIT);
  }

  async offer() {
    const number = ++this.asked;
    const found = await find(this.target, this.input.value).catch(() => []);
    if (number !== this.asked || document.activeElement !== this.input) {
      return [];
    }
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...found.map((record, i) => this.option(record, i)));
    this.open(found.length > 0);
    return found;
  }

  option({ id, en, zh }, i) {
    const made = element("li", { id: `${this.id}-list-${i}`, role: "option", "aria-selected": "false" }, words(en || zh || "", zh || en || ""), " ", element("code", {}, id));
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => this.choose(id));
    return made;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.asked++;
    clearTimeout(this.timer);
    this.at = -1;
    this.open(false);
  }

  choose(id) {
    this.input.value = "";
    this.tell(false);
    this.close();
    this.take(id);
  }

  // What was typed is taken as it is where it is an id, the key of a passage, or may be a constant.
  takeTyped() {
    const typed = links(this.input.value);
    const isMeant = (each) => this.asTyped || ID.test(each) || (this.target === "Citation" && draft.passages.some(({ key }) => key === each));
    const isTaken = typed.length > 0 && typed.every(isMeant);
    if (isTaken) {
      typed.forEach((each) => this.choose(each));
    }
    return isTaken;
  }

  // Whether words are left by which nothing was chosen; what the check found at the field is told by itself.
  tell(isLeft) {
    if (isLeft) {
      this.input.setAttribute("aria-invalid", "true");
      this.hint.replaceChildren(...words("Choose one that is offered: nothing is kept of what is typed here.", "请从候选项中选择：此处输入的文字不会保存。"));
    } else if (this.hint.hasChildNodes()) {
      this.input.removeAttribute("aria-invalid");
      this.hint.replaceChildren();
    }
  }

  leave() {
    this.close();
    this.tell(!this.takeTyped() && Boolean(this.input.value.trim()));
  }

  // Takes what was typed, or the only record that is found by it.
  async enter() {
    if (!this.input.value.trim() || this.takeTyped()) {
      return;
    }
    clearTimeout(this.timer);
    const found = await this.offer();
    if (found.length === 1) {
      this.choose(found[0].id);
    } else {
      this.tell(Boolean(this.input.value.trim()));
    }
  }

  move(step) {
    this.at = (this.at + step + this.found.length) % this.found.length;
    [...this.list.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === this.at)));
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", `${this.id}-list-${this.at}`);
  }

  press(event) {
    if (["ArrowDown", "ArrowUp"].includes(event.key) && !this.list.hidden) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.choose(this.found[this.at].id);
    } else if (event.key === "Enter") {
      this.enter();
    } else if (event.key === "Escape") {
      this.close();
    }
  }
}

export function choose(field, values, origin, changed) {
  const id = `${origin}:${field.column}`;
  const chosen = new Chosen(field, values, id, changed);
  const { input, list, hint } = new Offers(field, id, (record) => chosen.add(record));
  chosen.show();
  learn(chosen.all().map((each) => each.id)).then(() => chosen.show(), () => {});
  return element("div", { class: "choose" }, element("label", { for: id, title: field.description ?? "" }, words(field.en, field.zh)), chosen.list, input, list, hint);
}

// Shows again what the ids of the draft are called.
export const refresh = () => document.querySelectorAll(".live").forEach((each) => each.refresh());

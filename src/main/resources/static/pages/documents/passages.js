// The passages that are marked, each with what it says.
import { element, words } from "../page.js";
import { choose } from "./choose.js";
import { all, draft, edit, idOf, remove } from "./draft.js";
import { inputFor, offers } from "./inputs.js";
import { formOf, kinds, nameOfKind } from "./kinds.js";
import { button, placeOf } from "./texts.js";

const MORE = { column: "more", en: "Rests on these passages, too", zh: "还依据以下段落", target: "Citation", many: true, besides: [] };
const HOW = { column: "how", type: "ReadingMethod", only: ["STATED", "DERIVED"], en: "How the passage says it", zh: "读取方式" };
const SAID = [{ column: "zh", en: "What it says, in Chinese", zh: "意思（中文）" }, { column: "en", en: "What it says, in English", zh: "意思（英文）" }];

// What follows an edit (`made`), one after which the facts are drawn anew (`drawn`), and one that takes something away (`taken`).
let steps = {};

const inputOf = (field) => (field.target ? choose : inputFor);
const shown = (fields, values, origin) => fields.map((field) => inputOf(field)(field, values, origin, steps.made));

// Kept when all of it is typed: its beginning may be the id of another record.
function idField(fact, origin) {
  const field = { column: "id", en: "Id (made of the name when empty)", zh: "id（留空则按名称生成）", placeholder: " ", whole: true };
  const made = inputFor(field, fact.values, origin, steps.made);
  const input = made.querySelector("input");
  input.classList.add("live");
  input.refresh = () => (input.placeholder = idOf(fact));
  input.refresh();
  return made;
}

// Columns of a folder that was opened which the form does not have, such as `skills.add`.
const besides = (fact, form) =>
  Object.keys(fact.values)
    .filter((column) => !["id", ...[...form.first, ...form.others].map((field) => field.column)].includes(column))
    .map((column) => ({ column, en: column, zh: column }));

const forms = new Map();

// Asks for what the forms need. They are made at once then: what somebody types until they stand there is in them.
export async function prepare() {
  const kinds = [...new Set(all().map(({ fact }) => fact.kind))];
  await Promise.all([offers([HOW]), ...kinds.map(async (kind) => {
    const form = await formOf(kind).catch(() => ({ first: [], others: [] })); // a kind that there is not is told by the check
    await offers([...form.first, ...form.others].flatMap((field) => [field, ...(field.besides ?? [])]));
    forms.set(kind, form);
  })]);
}

function factForm(passage, fact, i) {
  const origin = `${passage.key}-${i}`;
  const form = forms.get(fact.kind);
  const used = form.others.filter(({ column }) => fact.values[column]);
  const rare = form.others.filter(({ column }) => !fact.values[column]);
  const name = nameOfKind(fact.kind);
  return element(
    "fieldset", { id: origin },
    element("legend", {}, words(name.en, name.zh)),
    element("div", { class: "fields" },
      fact.kind === "amendments" ? [] : idField(fact, origin),
      shown([...form.first, ...used, ...besides(fact, form)], fact.values, origin), choose(MORE, fact, origin, steps.made)),
    rare.length ? element("details", {}, element("summary", {}, words(`${rare.length} more fields`, `其他 ${rare.length} 个字段`)), element("div", { class: "fields" }, shown(rare, fact.values, origin))) : [],
    button("Remove", "删除", () => steps.taken(() => remove(() => passage.facts.splice(i, 1)))),
  );
}

function kindChoice() {
  const { first, others } = kinds();
  const option = (kind) => {
    const { en, zh } = nameOfKind(kind);
    return element("option", { value: kind }, `${zh} · ${en}`);
  };
  return element("select", { "aria-label": "kind, 类别" }, first.map(option), element("optgroup", { label: "其他 · Others" }, others.map(option)));
}

// What refers to a passage by its key, does so by the new one. A key that something on the page has as its id, is taken.
function keyField(passage) {
  const id = `${passage.key}:key`;
  const input = element("input", { id });
  input.value = passage.key;
  input.addEventListener("change", () => {
    const [was, key] = [passage.key, input.value.trim()];
    if (!key || /[|;\s]/.test(key) || document.getElementById(key) || [...draft.passages, draft.others].some((each) => each !== passage && each.key === key)) {
      input.value = was;
      return;
    }
    edit(() => (passage.key = key));
    draft.last = draft.last === was ? key : draft.last;
    [...draft.passages, draft.others].forEach(({ facts }) => facts.forEach((fact) => (fact.more = (fact.more ?? "").split("|").map((each) => (each === was ? key : each)).join("|"))));
    steps.drawn();
  });
  return element("div", {}, element("label", { for: id }, words("Key", "代号")), input);
}

function passageForm(passage, i) {
  const isMadeUp = draft.document.synthetic === "true"; // then everything is, however it is read
  const choices = kindChoice();
  const add = () => {
    passage.facts.push({ kind: choices.value, values: {}, more: "" });
    steps.drawn();
  };
  return element(
    "article", { id: passage.key },
    element("h3", {}, passage.key),
    element("blockquote", { lang: draft.document.language === "EN" ? "en-GB" : "zh-Hans" }, passage.text),
    passage.english ? element("blockquote", { lang: "en-GB" }, passage.english) : [],
    element("div", { class: "fields" },
      SAID.map((each) => inputFor(each, passage, passage.key, steps.made)), isMadeUp ? [] : inputFor(HOW, passage, passage.key, steps.made), keyField(passage),
      placeOf(passage, "zh", steps.made), placeOf(passage, "en", steps.made)),
    passage.facts.map((fact, n) => factForm(passage, fact, n)),
    element("p", {}, choices, " ", button("Add", "添加", add), " ", button("Remove the passage", "删除段落", () => steps.taken(() => remove(() => draft.passages.splice(i, 1))))),
  );
}

function othersForm() {
  return element(
    "article", { id: draft.others.key },
    element("h3", {}, words("What rests on passages of other documents", "依据其他文件段落的事实")),
    draft.others.facts.map((fact, n) => factForm(draft.others, fact, n)),
  );
}

export function passageForms(given) {
  steps = given;
  return [...draft.passages.map(passageForm), ...(draft.others.facts.length ? [othersForm()] : [])];
}

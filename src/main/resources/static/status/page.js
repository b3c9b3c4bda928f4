import { element, speak, words } from "../pages/page.js";
import { constant, key, learn } from "./words.js";

// In files, so that they are among the stored documents.
const [QUESTIONS, ANSWER, LABELS] = await Promise.all(
  ["questions", "answer", "labels"].map(async (name) => (await fetch(`status/${name}.graphql`)).text()),
);

// ---- data of any shape

const isObject = (data) => data !== null && typeof data === "object" && !Array.isArray(data);
const isSimple = (data) => data === null || typeof data !== "object";

// Without what GraphQL needs around a value and a reader does not.
function bare(data) {
  if (Array.isArray(data)) {
    return data.map(bare);
  }
  if (!isObject(data)) {
    return data;
  }
  const keys = Object.keys(data);
  const around = keys.length === 1 && ["edges", "node", "name", "value"].includes(keys[0]);
  return around ? bare(data[keys[0]]) : data;
}

function rendered(value, name) {
  const data = bare(value);
  if (data === null || data.length === 0) {
    return words("none", "无");
  }
  if (Array.isArray(data)) {
    return element("ul", {}, data.map((each) => element("li", {}, rendered(each, name))));
  }
  return isObject(data) ? properties(data) : simple(data, name);
}

function simple(data, name) {
  if (typeof data === "boolean") {
    return data ? words("yes", "是") : words("no", "否");
  }
  const known = constant(name, data);
  return known ? words(known.en, known.zh) : String(data);
}

function properties({ name, ...others }) {
  const known = Object.entries(others).filter(([, value]) => value !== null);
  const short = known.filter(([, value]) => isSimple(bare(value)));
  const nested = known.filter(([, value]) => !isSimple(bare(value)));
  return [
    name ? `${name} ` : [],
    short.map(([name, value]) => property("span", name, value)),
    nested.map(([name, value]) => property("div", name, value)),
  ];
}

function property(tag, name, value) {
  const { en, zh } = key(name);
  const label = element("span", { class: "key" }, words(en, zh));
  return element(tag, { class: "property" }, label, " ", rendered(value, name), " ");
}

// The documents' answer in Chinese: wherever the graph answers as expected, its own Chinese words.
function inChinese(expected, answer, chinese) {
  if (isSimple(expected) || isSimple(answer ?? null) || isSimple(chinese ?? null)) {
    return expected === answer ? chinese : expected;
  }
  const parts = Object.keys(expected);
  const pairs = parts.map((part) => [part, inChinese(expected[part], answer[part], chinese[part])]);
  return Array.isArray(expected) ? pairs.map(([, part]) => part) : Object.fromEntries(pairs);
}

// ---- the table

function asked({ en, zh, noteEn, noteZh }) {
  return [
    element("p", { lang: "en" }, en),
    element("p", { lang: "zh" }, zh),
    noteEn ? element("p", { lang: "en", class: "note" }, noteEn) : [],
    noteZh ? element("p", { lang: "zh", class: "note" }, noteZh) : [],
  ];
}

function part(name, title, ...content) {
  return element("section", { class: name }, element("h2", {}, title), content);
}

const inBoth = (en, zh) => [
  element("div", { lang: "en" }, rendered(en)),
  element("div", { lang: "zh" }, rendered(zh)),
];

function answer({ holds, answer: en, answerZh: zh }) {
  return part("answer", words("Answer", "回答"), holds === undefined ? [] : inBoth(en, zh));
}

function expectation({ expected, answer: en, answerZh: zh }) {
  return part("expected", words("Expected", "预期"), inBoth(expected, inChinese(expected, en, zh)));
}

function details(question) {
  const query = `${question.document}\n${JSON.stringify(question.variables, null, 2)}`;
  return element(
    "details",
    {},
    element("summary", {}, words("Answer and passages", "回答与依据")),
    element(
      "div",
      { class: "parts" },
      answer(question),
      expectation(question),
      part(
        "citations",
        words("Citations", "依据"),
        element("ul", {}, question.citations.map(passage)),
      ),
      part("query", words("How it is asked", "提问方式"), element("pre", {}, query)),
    ),
  );
}

function verdict({ holds, difference, errors }) {
  if (holds === undefined) {
    return words("asking…", "查询中……");
  }
  return [
    holds
      ? element("strong", { class: "holds" }, words("✓ holds", "✓ 成立"))
      : element("strong", { class: "fails" }, words("✗ does not hold", "✗ 不成立")),
    difference ? element("p", {}, differs(difference)) : [],
    errors.map((error) => element("p", {}, told(error))),
  ];
}

function differs({ path, expected, found }) {
  const [right, wrong] = [expected, found].map((value) => JSON.stringify(value));
  return [
    element("code", {}, path),
    words(`: expected ${right}, found ${wrong}`, `：预期 ${right}，实为 ${wrong}`),
  ];
}

function passage({ source, start, length, how, en, zh }) {
  const where = source && [words(source.en, source.zh), source.file ? ` ${source.file}` : ""];
  return element(
    "li",
    {},
    words(en, zh),
    how === "DERIVED" ? words(" (derived)", "（推导）") : [],
    " ",
    element("span", { class: "where" }, where ?? [], start === null ? "" : ` @${start}+${length}`),
  );
}

const held = (question) => element("td", { role: "cell", class: "verdict" }, verdict(question));

function row(question) {
  return element(
    "tr",
    { role: "row", id: question.id },
    element("th", { role: "rowheader", scope: "row" }, question.id.split("-")[0]),
    element("td", { role: "cell" }, asked(question), details(question)),
    held(question),
  );
}

// ---- what is shown

function filter() {
  const text = document.getElementById("filter").value.trim().toLowerCase();
  const failing = document.getElementById("failing").checked;
  let shown = 0;
  for (const each of document.querySelectorAll("tbody tr")) {
    const fits = each.textContent.toLowerCase().includes(text);
    each.hidden = !fits || (failing && each.querySelector(".fails") === null);
    shown += each.hidden ? 0 : 1;
  }
  document.getElementById("shown").replaceChildren(...words(`${shown} shown`, `显示 ${shown} 个`));
}

function open(all) {
  document.querySelectorAll("tbody tr:not([hidden]) details").forEach((each) => (each.open = all));
}

// The question that the address names.
function reveal() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const inside = named?.querySelector("details");
  if (inside) {
    inside.open = true;
    named.scrollIntoView();
  }
}

// ---- the request

function told(error) {
  const { en, zh } = error.extensions?.message ?? { en: error.message, zh: error.message };
  return words(en, zh);
}

async function ask(query, variables) {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw errors;
  }
  return data;
}

// Each row shows its answer as soon as it is there; a reader may have opened its details by then.
async function fill({ competencyQuestions: questions }) {
  document.querySelector("tbody").replaceChildren(...questions.map(row));
  document.getElementById("questions").hidden = false;
  filter();
  reveal();
  let holding = 0;
  for (const question of questions) {
    const { competencyQuestions: answers } = await ask(ANSWER, { id: question.id });
    const answered = { ...question, ...answers[0] };
    const shown = document.getElementById(question.id);
    shown.querySelector(".verdict").replaceWith(held(answered));
    shown.querySelector(".answer").replaceWith(answer(answered));
    shown.querySelector(".expected").replaceWith(expectation(answered));
    holding += answered.holds ? 1 : 0;
  }
  filter();
  const all = questions.length;
  return words(`${holding} of ${all} hold`, `${all} 个问题中 ${holding} 个成立`);
}

async function load() {
  const [count, message] = [document.getElementById("count"), document.getElementById("message")];
  count.replaceChildren(...words("Asking the graph…", "正在查询图谱……"));
  message.replaceChildren();
  try {
    learn(await ask(LABELS));
    count.replaceChildren(...(await fill(await ask(QUESTIONS))));
  } catch (failure) {
    const en = `The API could not be reached; load the page again. (${failure.message})`;
    const zh = `无法访问 API，请重新加载页面。（${failure.message}）`;
    count.replaceChildren();
    message.replaceChildren(
      ...(Array.isArray(failure)
        ? failure.map((error) => element("p", {}, told(error)))
        : words(en, zh)),
    );
  }
}

speak({ en: "Talent Graph: questions", zh: "人才图谱：问题" }, (language) => {
  document.getElementById("filter").placeholder = language === "zh" ? "例如：工作站" : "for example workstation";
});
document.getElementById("filter").addEventListener("input", filter);
document.getElementById("failing").addEventListener("change", filter);
document.getElementById("open").addEventListener("click", () => open(true));
document.getElementById("close").addEventListener("click", () => open(false));
addEventListener("hashchange", reveal);
load();

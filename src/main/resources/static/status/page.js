// In files, so that they are among the stored documents.
const [QUESTIONS, ANSWER] = await Promise.all(
  ["questions", "answer"].map(async (name) => (await fetch(`status/${name}.graphql`)).text()),
);

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.flat(Infinity));
  return made;
}

// Of the two, the style sheet shows the one in the language of the page; so switching that changes nothing else.
const words = (en, zh) => [element("span", { lang: "en" }, en), element("span", { lang: "zh" }, zh)];

function show(language) {
  document.documentElement.lang = language;
  document.title = language === "zh" ? "人才图谱：问题" : "Talent Graph: questions";
  for (const button of document.querySelectorAll("nav button")) {
    button.setAttribute("aria-pressed", button.value === language);
  }
  const address = new URL(location);
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
}

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

function rendered(value) {
  const data = bare(value);
  if (data === null || data.length === 0) {
    return words("none", "无");
  }
  if (Array.isArray(data)) {
    return element("ul", {}, data.map((each) => element("li", {}, rendered(each))));
  }
  return isObject(data) ? properties(data) : String(data);
}

function properties({ name, ...others }) {
  const known = Object.entries(others).filter(([, value]) => value !== null);
  const simple = known.filter(([, value]) => isSimple(bare(value)));
  const nested = known.filter(([, value]) => !isSimple(bare(value)));
  return [
    name ? `${name} ` : [],
    simple.map(([key, value]) => property("span", key, value)),
    nested.map(([key, value]) => property("div", key, value)),
  ];
}

function property(tag, key, value) {
  const label = element("span", { class: "key" }, key);
  return element(tag, { class: "property" }, label, " ", rendered(value), " ");
}

// ---- the table

function cell(en, zh, ...content) {
  return element("td", { role: "cell", "data-en": en, "data-zh": zh }, content);
}

function asked({ en, zh, noteEn, noteZh, document, variables }) {
  const query = `${document}\n${JSON.stringify(variables, null, 2)}`;
  return [
    element("p", { lang: "en" }, en),
    element("p", { lang: "zh" }, zh),
    noteEn ? element("p", { lang: "en", class: "note" }, noteEn) : [],
    noteZh ? element("p", { lang: "zh", class: "note" }, noteZh) : [],
    element(
      "details",
      {},
      element("summary", {}, words("How it is asked", "提问方式")),
      element("pre", {}, query),
    ),
  ];
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

function row(question) {
  const answered = question.holds !== undefined;
  return element(
    "tr",
    { role: "row", id: question.id },
    element("th", { role: "rowheader", scope: "row" }, question.id.split("-")[0]),
    cell("Question", "问题", asked(question)),
    cell("Holds", "是否成立", verdict(question)),
    cell(
      "Answer",
      "回答",
      answered ? element("div", { lang: "en" }, rendered(question.answer)) : [],
      answered ? element("div", { lang: "zh" }, rendered(question.answerZh)) : [],
    ),
    cell("Expected", "预期", element("div", { lang: "en" }, rendered(question.expected))),
    cell("Citations", "依据", element("ul", {}, question.citations.map(passage))),
  );
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
  return data.competencyQuestions;
}

// Each row shows its answer as soon as it is there; a reader may have opened its details by then.
async function fill(questions) {
  const body = document.querySelector("tbody");
  body.replaceChildren(...questions.map(row));
  document.querySelector("table").hidden = false;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  let holding = 0;
  for (const question of questions) {
    const [answer] = await ask(ANSWER, { id: question.id });
    const [, , holds, answered] = [...row({ ...question, ...answer }).children];
    const cells = document.getElementById(question.id).children;
    cells[2].replaceWith(holds);
    cells[3].replaceWith(answered);
    holding += answer.holds ? 1 : 0;
  }
  const all = questions.length;
  return words(`${holding} of ${all} hold`, `${all} 个问题中 ${holding} 个成立`);
}

async function load() {
  const [count, message] = [document.getElementById("count"), document.getElementById("message")];
  count.replaceChildren(...words("Asking the graph…", "正在查询图谱……"));
  message.replaceChildren();
  try {
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

const wanted = new URL(location).searchParams.get("lang") ?? navigator.language;
show(wanted.startsWith("zh") ? "zh" : "en");
document
  .querySelectorAll("nav button")
  .forEach((button) => button.addEventListener("click", () => show(button.value)));
load();

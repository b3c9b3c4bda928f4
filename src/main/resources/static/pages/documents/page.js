import { element, speak, words } from "../page.js";
import { ask, headers, Refused, signIn } from "../caller.js";
import { discard, draft, folder, idOf, keep, mark } from "./draft.js";
import { DOCUMENT, FORMS, OFFERED } from "./forms.js";
import { shown } from "./preview.js";

const WAIT = 600; // milliseconds after the last key until the folder is checked
const [message, checked, preview] = ["message", "checked", "preview"].map((id) => document.getElementById(id));
const place = (selector) => document.querySelector(selector);
const both = (text) => words(text.en, text.zh);
let offered = {};
let timer;
let asked = 0;

const button = (en, zh, act, attributes = {}) => {
  const made = element("button", { type: "button", ...attributes }, words(en, zh));
  made.addEventListener("click", act);
  return made;
};

function fail(failure) {
  const errors = failure instanceof Refused ? failure.errors : [{ en: failure.message, zh: failure.message }];
  message.replaceChildren(...errors.map((error) => element("p", {}, both(error))));
}

async function send(parameters) {
  const { files, origins } = folder();
  const response = await fetch(`imports/document?${parameters}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers() },
    body: JSON.stringify(files),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Refused(answer.errors);
  }
  message.replaceChildren();
  return { ...answer, origins };
}

// Each problem stands at its field; what has none stands above the buttons.
function point({ problems, origins }) {
  document.querySelectorAll("main .problem").forEach((each) => each.remove());
  document.querySelectorAll("[aria-invalid]").forEach((each) => each.removeAttribute("aria-invalid"));
  for (const problem of problems) {
    const origin = origins[problem.file]?.[problem.row - 2];
    const field = document.getElementById(`${origin}:${problem.column}`) ?? document.getElementById(`${origin}`);
    const told = element("span", { class: "problem" }, both(problem.message));
    if (field?.matches("input, select, textarea")) {
      field.setAttribute("aria-invalid", "true");
      field.after(told);
    } else {
      (field ?? checked).append(told);
    }
  }
}

async function check() {
  const number = ++asked;
  try {
    const answer = await send("check=true");
    if (number === asked) {
      const { length } = answer.problems;
      checked.replaceChildren(...words(length ? `${length} things to correct` : "Nothing to correct", length ? `${length} 处待更正` : "没有待更正之处"));
      point(answer);
    }
  } catch (failure) {
    fail(failure);
  }
}

const store = () =>
  place("#kept").replaceChildren(
    ...(keep()
      ? []
      : words(
          "The draft is too large for this browser to keep. Save the folder before you leave the page.",
          "草稿过大，本浏览器无法保存。离开本页前请保存文件夹。",
        )),
  );

function changed() {
  store();
  clearTimeout(timer);
  timer = setTimeout(check, WAIT);
}

async function step(parameters, then) {
  clearTimeout(timer);
  asked++;
  preview.replaceChildren();
  checked.replaceChildren(...words("Please wait", "请稍候"));
  try {
    const answer = await send(parameters);
    checked.replaceChildren();
    point(answer);
    if (answer.preview) {
      preview.replaceChildren(...shown(answer));
    }
    then?.(answer);
  } catch (failure) {
    checked.replaceChildren();
    fail(failure);
  }
}

const tryIt = () => step("dryRun=true");
const publish = () =>
  step(`message=${encodeURIComponent(draft.document["name.en"] ?? "")}`, ({ problems, change }) => {
    if (!problems.length) {
      draft.change = change ?? draft.change;
      store();
      steps();
      checked.replaceChildren(...words(`Published as change ${draft.change}`, `已发布，更改编号 ${draft.change}`));
    }
  });

async function undo() {
  try {
    await ask("", "mutation ($change: Int!) { undo(change: $change) { change } }", { change: draft.change });
    draft.change = null;
    store();
    steps();
    preview.replaceChildren();
    checked.replaceChildren(...words("Taken back", "已撤销"));
  } catch (failure) {
    fail(failure);
  }
}

function save() {
  const content = new Blob([JSON.stringify(folder().files, null, 2)], { type: "application/json" });
  const link = element("a", { href: URL.createObjectURL(content), download: `${draft.document.key || "document"}.json` });
  link.click();
  URL.revokeObjectURL(link.href);
}

const steps = () =>
  place("#outcome .steps").replaceChildren(
    button("Try", "试运行", tryIt), " ",
    button("Publish", "发布", publish), " ",
    button("Undo", "撤销发布", undo, draft.change ? {} : { disabled: "" }), " ",
    button("Save the folder", "保存文件夹", save), " ",
    button("Discard the draft", "丢弃草稿", () => { discard(); store(); render(); }),
  );

// A field of a form that keeps its value in an object.
function field({ column, en, zh, type, list, flags, ...attributes }, values, origin) {
  const id = `${origin}:${column}`;
  const options = flags
    ? [{ value: "", en: "", zh: "" }, { value: "true", en: "Yes", zh: "是" }, { value: "false", en: "No", zh: "否" }]
    : type && [{ value: "", en: "", zh: "" }, ...(offered[type] ?? [])];
  const input = options
    ? element("select", { id }, options.map((each) => element("option", { value: each.value }, each.en && `${each.zh} · ${each.en}`)))
    : element("input", { id, ...attributes, ...(list ? { list } : {}) });
  input.value = values[column] ?? "";
  input.addEventListener("input", () => {
    values[column] = input.value;
    changed();
  });
  return element("div", {}, element("label", { for: id }, words(en, zh)), input);
}

function factForm(passage, fact, i) {
  const form = FORMS[fact.kind];
  const origin = `${passage.key}-${i}`;
  const id = { column: "id", en: "Id (made of the name when empty)", zh: "id（留空则按名称生成）", placeholder: form.prefix ? idOf({ ...fact, values: {} }) : "" };
  const fields = form.prefix ? [id, ...form.fields] : form.fields;
  return element(
    "fieldset", { id: origin },
    element("legend", {}, words(form.en, form.zh)),
    element("div", { class: "fields" }, fields.map((each) => field(each, fact.values, origin))),
    button("Remove", "删除", () => { passage.facts.splice(i, 1); changed(); facts(); }),
  );
}

function passageForm(passage, i) {
  const said = [{ column: "zh", en: "What it says, in Chinese", zh: "意思（中文）" }, { column: "en", en: "What it says, in English", zh: "意思（英文）" }];
  const choices = element("select", { "aria-label": "kind, 类别" }, Object.entries(FORMS).map(([kind, { en, zh }]) => element("option", { value: kind }, `${zh} · ${en}`)));
  const add = () => {
    passage.facts.push({ kind: choices.value, values: {} });
    changed();
    facts();
  };
  return element(
    "article", { id: passage.key },
    element("h3", {}, passage.key),
    element("blockquote", { lang: "zh-Hans" }, passage.text),
    passage.english ? element("blockquote", { lang: "en-GB" }, passage.english) : [],
    element("div", { class: "fields" }, said.map((each) => field(each, passage, passage.key))),
    passage.facts.map((fact, n) => factForm(passage, fact, n)),
    element("p", {}, choices, " ", button("Add", "添加", add), " ", button("Remove the passage", "删除段落", () => { draft.passages.splice(i, 1); changed(); render(); })),
  );
}

const facts = () => place("#facts .passages").replaceChildren(...draft.passages.map(passageForm));

// What is selected of a text; nothing of what stands around it.
function selectedIn(text) {
  const selection = getSelection();
  if (!selection.rangeCount || !selection.getRangeAt(0).intersectsNode(text)) {
    return "";
  }
  const range = selection.getRangeAt(0).cloneRange();
  if (!text.contains(range.startContainer)) {
    range.setStart(text, 0);
  }
  if (!text.contains(range.endContainer)) {
    range.setEnd(text, text.childNodes.length);
  }
  return range.toString();
}

// Nothing where it is not UTF-8: bytes that are no character would be lost unseen.
async function read(file) {
  const content = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

// The text with its passages marked, or a field for it.
function textOf(language, titles) {
  const selected = language === "zh" ? "text" : "english";
  const area = element("textarea", { id: `text-${language}`, rows: 8 });
  const file = element("input", { type: "file", accept: ".txt,text/plain", id: `file-${language}` });
  const take = (content) => { draft[language] = content; changed(); render(); };
  const hint = element("p", { class: "hint", role: "alert" });
  const tell = (en, zh) => hint.replaceChildren(...words(en, zh));
  file.addEventListener("change", async () => {
    const content = await read(file.files[0]);
    if (content === null) {
      tell("The file is not written in UTF-8. Save it as UTF-8.", "该文件的编码不是 UTF-8。请另存为 UTF-8。");
    } else {
      take(content);
    }
  });
  const shownText = element("div", { class: "text", id: `shown-${language}`, tabindex: 0, lang: language === "zh" ? "zh-Hans" : "en-GB" });
  let rest = draft[language];
  for (const passage of [...draft.passages].sort((a, b) => draft[language].indexOf(a[selected]) - draft[language].indexOf(b[selected]))) {
    const at = passage[selected] ? rest.indexOf(passage[selected]) : -1;
    if (at >= 0) {
      shownText.append(rest.slice(0, at), element("mark", { title: passage.key }, passage[selected]));
      rest = rest.slice(at + passage[selected].length);
    }
  }
  shownText.append(rest);
  const chosen = () => {
    const selection = selectedIn(shownText);
    if (!selection.trim()) {
      return;
    }
    if (mark(selection, language)) {
      changed();
      render();
    } else {
      tell("Mark the passage in the Chinese text first.", "请先在中文正文中标出该段落。");
    }
  };
  return element(
    "div", {},
    draft[language]
      ? [shownText, element("p", {}, button(...titles, chosen), " ", button("Another text", "更换正文", () => take("")))]
      : [
          element("label", { for: `text-${language}` }, words(...(language === "zh" ? ["Paste the text in Chinese", "粘贴中文正文"] : ["Paste the English text, where there is one", "粘贴英文正文（如有）"]))), area,
          element("p", {}, button("Take the text", "采用正文", () => take(area.value)), " ", element("label", { for: `file-${language}` }, words("or open a file", "或打开文件")), file),
        ],
    hint,
  );
}

function render() {
  place("#document .fields").replaceChildren(...DOCUMENT.map((each) => field(each, draft.document, "document")));
  place("#texts .both").replaceChildren(
    textOf("zh", ["Mark the selection", "标出所选"]),
    textOf("en", ["Mark as the English of the last passage", "标为上一段落的英文"]),
  );
  facts();
  steps();
}

async function load() {
  message.replaceChildren();
  try {
    offered = await ask("", OFFERED);
    document.querySelectorAll("datalist").forEach((each) => each.remove());
    for (const list of ["topics", "provinces", "conditions", "agencies"]) {
      const nodes = offered[list].edges.map(({ node }) => node);
      document.body.append(element("datalist", { id: list }, nodes.map(({ id, en, zh }) => element("option", { value: id }, `${zh} · ${en}`))));
    }
  } catch (failure) {
    fail(failure);
  }
  render();
}

speak({ en: "Talent Graph: a document", zh: "人才图谱：新文件" }, () => {});
await signIn("", document.getElementById("caller"), () => draft.zh && check());
await load();

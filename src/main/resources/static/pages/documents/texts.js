// The texts of the document, in which passages are marked by selecting them.
import { element, words } from "../page.js";
import { draft, mark, takeAway, translate } from "./draft.js";

const AROUND = 12; // characters shown beside a passage that stands in several places

export const button = (en, zh, act, attributes = {}) => {
  const made = element("button", { type: "button", ...attributes }, words(en, zh));
  made.addEventListener("click", act);
  return made;
};

const characters = (text) => [...text].length;

// Where words stand in a text, in characters.
function places(text, passage) {
  const all = [];
  for (let at = passage ? text.indexOf(passage) : -1; at >= 0; at = text.indexOf(passage, at + 1)) {
    all.push(characters(text.slice(0, at)));
  }
  return all;
}

// A choice of the place that is meant, where the words of a passage stand in several.
export function placeOf(passage, language, changed) {
  const [of, start] = language === "zh" ? ["text", "start"] : ["english", "englishStart"];
  const found = places(draft[language], passage[of]);
  if (found.length < 2) {
    return [];
  }
  const letters = [...draft[language]];
  const length = characters(passage[of]);
  const context = (at) => `${letters.slice(Math.max(0, at - AROUND), at).join("")}【…】${letters.slice(at + length, at + length + AROUND).join("")}`;
  const id = `${passage.key}:${start}`;
  const select = element("select", { id }, element("option", { value: "" }, ""), found.map((at, i) => element("option", { value: at }, `${i + 1}: ${context(at)}`)));
  select.value = passage[start] ?? "";
  select.addEventListener("input", () => {
    passage[start] = select.value;
    changed();
  });
  const [en, zh] = language === "zh" ? ["Which of the places is meant", "指的是哪一处"] : ["Which of the English places is meant", "指的是英文的哪一处"];
  return element("div", {}, element("label", { for: id }, words(en, zh)), select);
}

// What is selected of a text, and where, without what stands around it.
function selectedIn(shown, text) {
  const selection = getSelection();
  if (!selection.rangeCount || !selection.getRangeAt(0).intersectsNode(shown)) {
    return null;
  }
  const range = selection.getRangeAt(0).cloneRange();
  if (!shown.contains(range.startContainer)) {
    range.setStart(shown, 0);
  }
  if (!shown.contains(range.endContainer)) {
    range.setEnd(shown, shown.childNodes.length);
  }
  const before = document.createRange();
  before.setStart(shown, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const passage = chosen.trim();
  const start = characters(before.toString()) + characters(chosen) - characters(chosen.trimStart());
  return passage ? { passage, start: places(text, passage).length > 1 ? String(start) : "" } : null;
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

function marked(language, shown) {
  const [of, start] = language === "zh" ? ["text", "start"] : ["english", "englishStart"];
  const letters = [...draft[language]];
  const spans = draft.passages
    .map((passage) => ({ passage, at: passage[start] ? Number(passage[start]) : (places(draft[language], passage[of])[0] ?? -1) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  let end = 0;
  for (const { passage, at } of spans.filter(({ passage }) => passage[of])) {
    const length = characters(passage[of]);
    if (at >= end) {
      shown.append(letters.slice(end, at).join(""), element("mark", { title: passage.key }, letters.slice(at, at + length).join("")));
      end = at + length;
    }
  }
  shown.append(letters.slice(end).join(""));
}

const isEnglish = (language) => language === "en" || draft.document.language === "EN";

// What is pasted and not taken yet stays where it is when the page is drawn anew.
function taker(language, again, tell) {
  const area = element("textarea", { id: `text-${language}`, rows: 8 });
  area.value = draft.typed[language] ?? "";
  area.addEventListener("input", () => (draft.typed[language] = area.value));
  const file = element("input", { type: "file", accept: ".txt,text/plain", id: `file-${language}` });
  const take = (content) => { draft[language] = content; delete draft.typed[language]; again(); };
  file.addEventListener("change", async () => {
    const content = await read(file.files[0]);
    if (content === null) {
      tell("The file is not written in UTF-8. Save it as UTF-8.", "该文件的编码不是 UTF-8。请另存为 UTF-8。");
    } else {
      take(content);
    }
  });
  const asked = language === "en"
    ? ["Paste the English text, where there is one", "粘贴英文正文（如有）"]
    : isEnglish(language) ? ["Paste the text, which is in English", "粘贴正文（英文）"] : ["Paste the text in Chinese", "粘贴中文正文"];
  return [
    element("label", { for: `text-${language}` }, words(...asked)), area,
    element("p", {}, button("Take the text", "采用正文", () => take(area.value)), " ", element("label", { for: `file-${language}` }, words("or open a file", "或打开文件")), file),
  ];
}

// The passage whose English is marked: the last one, unless another is chosen.
function whose() {
  const select = element("select", { id: "english-of" }, draft.passages.map(({ key, text }) => element("option", { value: key }, `${key} ${text.slice(0, AROUND)}`)));
  select.value = draft.passages.some(({ key }) => key === draft.last) ? draft.last : (draft.passages.at(-1)?.key ?? "");
  return select;
}

function marker(language, shown, again, tell) {
  const select = whose();
  const act = () => {
    const chosen = selectedIn(shown, draft[language]);
    const passage = draft.passages.find(({ key }) => key === select.value);
    if (!chosen) {
      tell("Select words of the text first.", "请先在正文中选择文字。");
    } else if (language === "zh") {
      mark(chosen.passage, chosen.start);
      again();
    } else if (passage) {
      translate(passage, chosen.passage, chosen.start);
      again();
    } else {
      tell("Mark the passage in the Chinese text first.", "请先在中文正文中标出该段落。");
    }
  };
  const another = button("Another text", "更换正文", () => { takeAway(() => (draft[language] = "")); again(); });
  return language === "zh"
    ? element("p", {}, button("Mark the selection", "标出所选", act), " ", another)
    : element("p", {}, button("Mark as the English", "标为英文", act), " ", element("label", { for: "english-of" }, words("of the passage", "所属段落")), " ", select, " ", another);
}

// The text with its passages marked, or a field for it.
export function textOf(language, again) {
  const hint = element("p", { class: "hint", role: "alert" });
  const tell = (en, zh) => hint.replaceChildren(...words(en, zh));
  if (!draft[language]) {
    return element("div", {}, taker(language, again, tell), hint);
  }
  const shown = element("div", { class: "text", id: `shown-${language}`, tabindex: 0, lang: isEnglish(language) ? "en-GB" : "zh-Hans" });
  marked(language, shown);
  return element("div", {}, shown, marker(language, shown, again, tell), hint);
}

// The texts as they were, of a document that was corrected.
export function earlier(again) {
  const one = (name, en, zh) => {
    const area = element("textarea", { id: `text-${name}`, rows: 4 });
    area.value = draft[name];
    area.addEventListener("change", () => { draft[name] = area.value; again(); });
    return element("div", {}, element("label", { for: area.id }, words(en, zh)), area);
  };
  return element(
    "details", draft.previous || draft.previousEnglish ? { open: "" } : {},
    element("summary", {}, words("The text was corrected: what it was before", "正文有更正：更正前的正文")),
    element("div", { class: "both" }, one("previous", "The text before", "更正前的正文"), one("previousEnglish", "The English text before", "更正前的英文正文")),
  );
}

// The folder that a draft makes, and the draft of a folder.
import { draft, idOf, links } from "./draft.js";
import { read, written } from "./tables.js";

const TEXTS = { "source.txt": "zh", "source.en.txt": "en", "previous.txt": "previous", "previous.en.txt": "previousEnglish" };
const PASSAGE = { key: "key", text: "text", start: "start", length: "length", english: "english", englishStart: "english.start", how: "how", zh: "statement.zh", en: "statement.en" };
const TABLE = /^facts\/(.*)\.csv$/;
const [SOURCE, PASSAGES] = ["facts/source.csv", "facts/passages.csv"];

function source() {
  const { key, ...about } = draft.document;
  const title = Object.fromEntries(["zh", "en"].map((each) => [`title.${each}`, about[`title.${each}`] || about[`name.${each}`]]));
  const precision = about.date ? { datePrecision: about.datePrecision || "DAY" } : {};
  return { id: `source:${key ?? ""}`, ...about, ...title, ...precision };
}

const passageRow = (passage) =>
  Object.fromEntries(Object.entries(PASSAGE).map(([name, column]) => [column, passage[name] ?? ""]));

// Texts by files, and for each row of a table what on the page it came from.
export function folder() {
  const files = { "source.txt": draft.zh };
  const origins = { [SOURCE]: ["document"], [PASSAGES]: draft.passages.map((each) => each.key) };
  Object.entries(TEXTS).forEach(([file, name]) => draft[name] && (files[file] = draft[name]));
  files[SOURCE] = written([source()]);
  files[PASSAGES] = written(draft.passages.map(passageRow));
  const rows = {};
  for (const passage of [...draft.passages, draft.others]) {
    passage.facts.forEach((fact, i) => {
      const file = `facts/${fact.kind}.csv`;
      const id = fact.kind === "amendments" ? {} : { id: idOf(fact) };
      const own = passage === draft.others ? [] : [passage.key];
      (rows[file] ??= []).push({ ...id, ...fact.values, ...id, citations: [...own, ...links(fact.more)].join("|") });
      (origins[file] ??= []).push(`${passage.key}-${i}`);
    });
  }
  Object.entries(rows).forEach(([file, each]) => (files[file] = written(each)));
  return { files, origins };
}

function passageOf(row) {
  const passage = Object.fromEntries(Object.entries(PASSAGE).map(([name, column]) => [name, row[column] ?? ""]));
  return { ...passage, how: passage.how || "STATED", facts: [] };
}

// A fact stands at the first passage of the folder that it cites; one that cites others only stands apart.
function place({ citations, ...values }, kind, made) {
  const cited = links(citations);
  const passage = made.passages.find(({ key }) => key === cited.find((each) => made.passages.some((one) => one.key === each)));
  (passage ?? made.others).facts.push({ kind, values, more: cited.filter((each) => each !== passage?.key).join("|") });
}

export function opened(files) {
  const [{ id = "", ...about } = {}] = read(files[SOURCE]);
  const made = {
    document: { key: id.replace(/^source:/, ""), ...about },
    passages: read(files[PASSAGES]).map(passageOf),
    others: { key: "others", facts: [] },
  };
  Object.entries(TEXTS).forEach(([file, name]) => (made[name] = files[file] ?? ""));
  for (const file of Object.keys(files).filter((each) => TABLE.test(each) && each !== SOURCE && each !== PASSAGES)) {
    read(files[file]).forEach((row) => place(row, TABLE.exec(file)[1], made));
  }
  return made;
}

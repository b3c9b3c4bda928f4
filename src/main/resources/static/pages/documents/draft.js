// The draft of a document, kept in this browser, and the folder that it makes.
import { FORMS } from "./forms.js";

const KEPT = "talent-graph-document";
const empty = { document: {}, zh: "", en: "", passages: [], marked: 0, change: null };

export const draft = { ...structuredClone(empty), ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };

// False where the browser keeps nothing, or has no room for so much.
export function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const discard = () => Object.assign(draft, structuredClone(empty));

// A key is not used again when its passage is removed: what was published cites the passage by it.
function newKey() {
  draft.marked = 1 + Math.max(draft.marked, ...draft.passages.map(({ key }) => Number(key.slice(1))));
  return `p${draft.marked}`;
}

// False where English is marked and there is no passage of which it could be the English.
export function mark(text, language) {
  const passage = draft.passages.find(({ key }) => key === draft.last);
  if (language === "en") {
    if (passage) {
      passage.english = text.trim();
    }
    return Boolean(passage);
  }
  draft.last = newKey();
  draft.passages.push({ key: draft.last, text: text.trim(), english: "", zh: "", en: "", how: "STATED", facts: [] });
  return true;
}

const slug = (name) => name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

// The id that a fact has unless one is given: of the key of the document and its name.
export const idOf = (fact) =>
  fact.values.id || `${FORMS[fact.kind].prefix}:${draft.document.key ?? ""}-${slug(fact.values["name.en"] ?? "")}`;

const cell = (value) => `"${String(value ?? "").replaceAll('"', '""')}"`;
const table = (rows) => {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => cells.map(cell).join(",")).join("\n");
};

// Texts by files, and for each row of a table what on the page it came from.
export function folder() {
  const { key, ...about } = draft.document;
  const files = { "source.txt": draft.zh };
  const origins = { "facts/source.csv": ["document"], "facts/passages.csv": draft.passages.map((each) => each.key) };
  if (draft.en) {
    files["source.en.txt"] = draft.en;
  }
  const title = { "title.zh": about["name.zh"], "title.en": about["name.en"] };
  const precision = about.date ? { datePrecision: "DAY" } : {};
  files["facts/source.csv"] = table([{ id: `source:${key ?? ""}`, ...about, ...title, ...precision }]);
  files["facts/passages.csv"] = table(
    draft.passages.map((each) => ({
      key: each.key, text: each.text, english: each.english, "statement.zh": each.zh, "statement.en": each.en, how: each.how,
    })),
  );
  const rows = {};
  for (const passage of draft.passages) {
    passage.facts.forEach((fact, i) => {
      const file = `facts/${fact.kind}.csv`;
      const id = fact.kind === "amendments" ? {} : { id: idOf(fact) };
      (rows[file] ??= []).push({ ...fact.values, ...id, citations: [passage.key, ...(fact.more ?? [])].join("|") });
      (origins[file] ??= []).push(`${passage.key}-${i}`);
    });
  }
  Object.entries(rows).forEach(([file, all]) => (files[file] = table(all)));
  return { files, origins };
}

// The draft of a document, kept in this browser.

const KEPT = "talent-graph-document";
const BEFORE = `${KEPT}-before`; // the draft before the last step that took something away
const empty = {
  document: {}, typed: {}, zh: "", en: "", previous: "", previousEnglish: "", passages: [], others: { key: "others", facts: [] },
  marked: 0, change: null, shared: null,
};

const stored = (key) => JSON.parse(localStorage.getItem(key) ?? "null");

export const draft = { ...structuredClone(empty), ...stored(KEPT) };

// False where the browser keeps nothing, or has no room for so much.
export function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

let before = null;

// Takes a step that can be taken back; where the browser has room, after the page was left, too. What is brought back then is the draft as it was, unless it is given.
export function takeAway(step, back) {
  before = back ?? structuredClone(draft);
  step();
  try {
    localStorage.setItem(BEFORE, JSON.stringify(before));
  } catch {
    localStorage.removeItem(BEFORE);
  }
}

export const canBringBack = () => Boolean(before ?? stored(BEFORE));

// What is in its place now, can be brought back in turn.
export function bringBack() {
  const back = before ?? stored(BEFORE);
  takeAway(() => replace(back));
}

export function replace(other) {
  Object.keys(draft).forEach((name) => delete draft[name]);
  Object.assign(draft, structuredClone(empty), structuredClone(other));
}

export const discard = () => replace({});

export const isEmpty = () => !draft.zh && !draft.en && !draft.passages.length && ![draft.document, draft.typed].flatMap(Object.values).some(Boolean);

// A key is not used again when its passage is removed: what was published cites the passage by it.
function newKey() {
  const numbers = draft.passages.map(({ key }) => Number(/^p(\d+)$/.exec(key)?.[1] ?? 0));
  draft.marked = 1 + Math.max(draft.marked, ...numbers);
  return `p${draft.marked}`;
}

export function mark(words, start) {
  draft.last = newKey();
  draft.passages.push({ key: draft.last, text: words, start, english: "", zh: "", en: "", how: "STATED", facts: [] });
}

// The English of a passage.
export const translate = (passage, words, start) => Object.assign(passage, { english: words, englishStart: start });

export const all = () => [...draft.passages, draft.others].flatMap((passage) => passage.facts.map((fact, i) => ({ passage, fact, i })));

const slug = (name) => name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const PREFIXES = { publishedFigure: "figure" };
const prefix = (kind) => PREFIXES[kind] ?? kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// The id of each fact: the one given, else one of the key of the document and of its name, or of its passage.
export function ids() {
  const facts = all().filter(({ fact }) => fact.kind !== "amendments");
  const taken = new Set(facts.map(({ fact }) => fact.values.id));
  return new Map(
    facts.map(({ passage, fact }) => {
      const name = slug(fact.values["name.en"] ?? "") || slug(passage.key);
      const made = `${prefix(fact.kind)}:${draft.document.key ?? ""}-${name}`;
      let id = fact.values.id || made;
      for (let n = 2; !fact.values.id && taken.has(id); n++) {
        id = `${made}-${n}`;
      }
      taken.add(id);
      return [fact, id];
    }),
  );
}

export const idOf = (fact) => ids().get(fact) ?? "";

// Links of a cell: `agency:one;order=1|agency:two`.
export const links = (cell) => (cell ?? "").split("|").map((each) => each.trim()).filter(Boolean);
const target = (link) => link.split(";", 1)[0];

// Edits a fact; what refers to one whose id is another one then, refers to it by that. Of an id that two facts have, nobody knows which is meant.
export function edit(step) {
  const were = ids();
  step();
  const now = ids();
  const isShared = (id, all) => [...all.values()].filter((each) => each === id).length > 1;
  const moved = new Map([...now].map(([fact, id]) => [were.get(fact), id]).filter(([was, id]) => was && was !== id && !isShared(was, were) && !isShared(id, now)));
  if (moved.size) {
    for (const { fact } of all()) {
      for (const [column, cell] of Object.entries(fact.values)) {
        if (column !== "id" && links(cell).some((link) => moved.has(target(link)))) {
          fact.values[column] = links(cell).map((link) => (moved.get(target(link)) ?? target(link)) + link.slice(target(link).length)).join("|");
        }
      }
    }
  }
}

// Removes facts. Those that stay keep their ids: what referred to one that is gone must not mean another.
export function remove(step) {
  const were = ids();
  step();
  ids().forEach((id, fact) => id !== were.get(fact) && (fact.values.id = were.get(fact)));
}

// After a publication, another name is no other record.
export const settle = () => ids().forEach((id, fact) => (fact.values.id = id));

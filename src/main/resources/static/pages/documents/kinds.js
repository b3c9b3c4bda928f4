// The kinds of record that a folder can hold and their fields, as the API describes them.
import { ask } from "../caller.js";
import { words as fieldWords } from "../fields.js";
import { words as linkWords } from "./links.js";

// What documents say most often stands first, and so do the fields that most of them need; all others follow.
const FIRST = ["policy", "clause", "rule", "condition", "publishedFigure", "figureCheck", "agency", "province", "city", "industry", "vocabularyTerm", "topic", "reading"];
const USUAL = {
  policy: ["kind", "issued", "issuedPrecision", "validFrom", "validPrecision", "issuedBy", "appliesIn"],
  clause: ["number", "policy", "responsible"],
  rule: [
    "kind", "ruleOf", "appliesIn", "topics", "modality", "modalityWord", "audience", "conditions", "industries", "ageMax", "ageExclusive",
    "degree", "yearsMin", "amountMin", "amountMax", "per", "amountUnit", "amountBasis", "share", "durationMax", "validFrom", "validPrecision",
  ],
  condition: ["fact", "atLeast", "atMost", "values"],
  publishedFigure: ["value", "unit", "qualifier", "about", "asOf", "asOfPrecision", "partOf"],
};
// The document and its passages have forms of their own; what a row cites, and whether it is made up, follows from them.
const APART = ["source", "citation"];
const GIVEN = ["id", "ifVersion", "citations", "synthetic"];
const DATES = ["validFrom", "validTo", "validPrecision", "validToPrecision", "knownFrom", "knownUntil"];
const EXAMPLES = { Date: "2026-07-01", durationMin: "P1Y", durationMax: "P36M" };

const OF = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
const TYPE = `query ($name: String!) { __type(name: $name) {
  inputFields { name description type { ${OF} } } fields { name type { ${OF} } } possibleTypes { name }
} }`;
const VALUES = `query ($type: String!) { enumValues(type: $type) { value en: label(in: EN) zh: label(in: ZH) } }`;

const answers = new Map();
function once(query, variables) {
  const key = JSON.stringify([query, variables]);
  if (!answers.has(key)) {
    answers.set(key, ask("", query, variables).catch((failure) => {
      answers.delete(key);
      throw failure;
    }));
  }
  return answers.get(key);
}

export const typeOf = async (name) => (await once(TYPE, { name })).__type;
export const valuesOf = async (type) => (await once(VALUES, { type })).enumValues;
const bare = (type) => (type.ofType ? bare(type.ofType) : type);
const isList = (type) => type.kind === "LIST" || Boolean(type.ofType && isList(type.ofType));

// What each kind of record is called, by its type.
let called = new Map();
// The inputs of the kinds, by their fields.
let inputs = new Map();

export async function loadKinds() {
  called = new Map((await valuesOf("NodeKind")).map((each) => [each.value, each]));
  const { inputFields } = await typeOf("RecordInput");
  inputs = new Map(inputFields.filter(({ name }) => !APART.includes(name)).map(({ name, type }) => [name, bare(type).name]));
}

export const nameOfType = (type) => called.get(type);
const typeOfKind = (kind) => kind[0].toUpperCase() + kind.slice(1);
export const nameOfKind = (kind) =>
  kind === "amendments" ? { en: "A clause that ends or changes", zh: "废止、修改或取代条款" } : (nameOfType(typeOfKind(kind)) ?? { en: kind, zh: kind });

export function kinds() {
  const others = [...inputs.keys()].filter((each) => !FIRST.includes(each));
  return { first: [...FIRST.filter((each) => inputs.has(each)), "amendments"], others };
}

export const kindOfType = (type) => [...inputs.keys()].find((kind) => typeOfKind(kind) === type);

const spaced = (name) => name[0].toUpperCase() + name.slice(1).replace(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`);

function named(name, target) {
  const zh = target && nameOfType(target)?.zh;
  const base = name.endsWith("Precision") && named(name.slice(0, -"Precision".length));
  return fieldWords[name] ?? linkWords[name] ?? (base ? { en: `Precision of ${base.en}`, zh: `${base.zh}（日期精度）` } : { en: spaced(name), zh: zh ?? name });
}

// The type of record to which a field leads; of a connection, its name begins with it.
function targetOf(output, name) {
  const type = output.fields?.find((each) => each.name === name)?.type;
  const end = type && bare(type).name;
  return called.has(end) ? end : [...called.keys()].filter((each) => end?.startsWith(each)).sort((a, b) => b.length - a.length)[0];
}

function single(column, type, words, description) {
  const { kind, name } = bare(type);
  const field = { column, ...words, description };
  if (kind === "ENUM") {
    return { ...field, type: name, many: isList(type) };
  }
  if (isList(type)) {
    return { ...field, list: true };
  }
  const numeric = ["Int", "Float", "Money", "Decimal"].includes(name);
  return { ...field, flags: name === "Boolean", ...(numeric ? { inputmode: name === "Int" ? "numeric" : "decimal" } : {}), placeholder: EXAMPLES[name] ?? EXAMPLES[column] ?? "" };
}

async function besides(input) {
  const { inputFields } = await typeOf(input.replace(/LinksInput$/, "LinkInput"));
  return inputFields.filter(({ name }) => !["id", "citations", "synthetic"].includes(name) && !/^known/.test(name))
    .map(({ name, type, description }) => ({ ...single(name, type, named(name), description), rare: DATES.includes(name) }));
}

async function fieldOf({ name, type, description }, output) {
  const input = bare(type).name;
  if (input === "TextInput") {
    const words = named(name);
    return [["zh", "in Chinese", "（中文）"], ["en", "in English", "（英文）"]].map(([language, en, zh]) =>
      ({ column: `${name}.${language}`, en: `${words.en}, ${en}`, zh: words.zh + zh, description }));
  }
  if (/Links?Input$/.test(input)) {
    const target = targetOf(output, name);
    return { column: name, ...named(name, target), description, target: target ?? "Node", many: input.endsWith("LinksInput"), besides: await besides(input) };
  }
  // The values of a condition are constants, or ids of records.
  return name === "values" ? { ...single(name, type, named(name), description), target: "Node", many: true, asTyped: true, besides: [] } : single(name, type, named(name), description);
}

const AMENDMENT = [
  { name: "clause", target: "Clause" }, { name: "kind", type: "AmendmentKind" }, { name: "from", placeholder: EXAMPLES.Date }, { name: "by", target: "Clause" },
];

const isUsual = ({ type, description }) => !bare(type).name.endsWith("LinksInput") || description.includes("(required)");

// The fields of a kind: those that come first, and the others.
export async function formOf(kind) {
  if (kind === "amendments") {
    const words = { kind: { en: "What becomes of it", zh: "变化" }, from: { en: "From", zh: "自何日起" } };
    return { first: AMENDMENT.map(({ name, ...field }) => ({ column: name, ...(words[name] ?? named(name)), besides: [], ...field })), others: [] };
  }
  const [input, output] = await Promise.all([typeOf(inputs.get(kind)), typeOf(typeOfKind(kind))]);
  const fields = input.inputFields.filter(({ name }) => !GIVEN.includes(name));
  const usual = ["name", ...(USUAL[kind] ?? fields.filter(isUsual).map(({ name }) => name))];
  const made = async (chosen) => (await Promise.all(chosen.map((field) => fieldOf(field, output)))).flat();
  const order = (field) => usual.indexOf(field.name);
  return {
    first: await made(fields.filter((field) => order(field) >= 0).sort((a, b) => order(a) - order(b))),
    others: await made(fields.filter((field) => order(field) < 0)),
  };
}

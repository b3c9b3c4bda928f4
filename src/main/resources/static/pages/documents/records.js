// Records of the draft and of the graph: what they are called, and which somebody means.
import { ask } from "../caller.js";
import { draft, ids } from "./draft.js";
import { kindOfType, typeOf, valuesOf } from "./kinds.js";

const OFFERED = 20;
const MOST = 100; // ids of a request
const TOGETHER = 50; // milliseconds
const NAMES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id en: name(in: EN) zh: name(in: ZH) } }";
const NODE = "id en: name(in: EN) zh: name(in: ZH)";
const PASSAGES = `query ($text: String!) { passagesOf(text: $text, first: ${OFFERED}) { edges { node { ${NODE} } } } }`;
const SUGGEST = `query ($text: String!, $kinds: [SearchKind!]) { suggest(prefix: $text, kinds: $kinds, first: ${OFFERED}) { node { ${NODE} } } }`;

const known = new Map();
const remember = (nodes) => nodes.forEach((node) => node && known.set(node.id, node));
export function forget() {
  known.clear();
  whole.clear();
}

const own = () => [...ids()].map(([fact, id]) => ({ id, en: fact.values["name.en"], zh: fact.values["name.zh"], kind: fact.kind }));

// Its names in both languages; nothing where it is not known.
export function nameOf(id) {
  const passage = draft.passages.find(({ key }) => key === id);
  const record = passage ?? own().find((each) => each.id === id && (each.en || each.zh)) ?? known.get(id);
  return record && (record.en || record.zh) ? { en: record.en || record.zh, zh: record.zh || record.en } : null;
}

async function asked(ids) {
  for (let i = 0; i < ids.length; i += MOST) {
    const some = ids.slice(i, i + MOST);
    remember((await ask("", NAMES, { ids: some })).nodes);
    some.filter((id) => !known.has(id)).forEach((id) => known.set(id, null)); // there is none
  }
}

// Asks for the names of records that are not known yet: at once for all fields that are drawn together.
let wanted = new Set();
let asking = null;
export function learn(ids) {
  ids.filter((id) => /^[a-z][a-z0-9-]*:\S+$/.test(id) && !known.has(id)).forEach((id) => wanted.add(id));
  asking ??= new Promise((done) => setTimeout(done, TOGETHER)).then(() => {
    const now = [...wanted];
    wanted = new Set();
    asking = null;
    return asked(now);
  });
  return asking;
}

async function kindsOf(target) {
  const { possibleTypes } = await typeOf(target);
  return (possibleTypes ?? [{ name: target }]).map(({ name }) => kindOfType(name));
}

const PAGES = 3;
const whole = new Map();

// The first records of a type which the search does not look for.
async function listed(target) {
  const { fields } = await typeOf("Query");
  const connection = fields.find(({ type }) => (type.name ?? type.ofType?.name) === `${target}Connection`);
  if (connection && !whole.has(target)) {
    const query = `query ($after: String) { found: ${connection.name}(first: 100, after: $after) { edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`;
    const nodes = [];
    for (let page = 0, after = null; page < PAGES && after !== undefined; page++) {
      const { found } = await ask("", query, { after });
      nodes.push(...found.edges.map(({ node }) => node));
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : undefined;
    }
    whole.set(target, nodes);
  }
  return whole.get(target) ?? [];
}

const agrees = (text) => (record) => [record.id, record.en, record.zh].some((each) => each?.toLowerCase().includes(text.toLowerCase()));

async function stored(target, text) {
  if (target === "Citation") {
    const { passagesOf } = text ? await ask("", PASSAGES, { text }) : { passagesOf: { edges: [] } };
    return passagesOf.edges.map(({ node }) => node);
  }
  const kind = target.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
  if (target === "Node" || (text && (await valuesOf("SearchKind")).some(({ value }) => value === kind))) {
    const { suggest } = text ? await ask("", SUGGEST, { text, kinds: target === "Node" ? null : [kind] }) : { suggest: [] };
    return suggest.map(({ node }) => node);
  }
  return (await listed(target)).filter(agrees(text));
}

// Those of the draft first.
export async function find(target, typed) {
  const text = typed.trim();
  const kinds = await kindsOf(target);
  const passages = draft.passages.map(({ key, en, zh, text: words }) => ({ id: key, en: en || words, zh: zh || words }));
  const mine = (target === "Citation" ? passages : own().filter(({ kind }) => kinds.includes(kind))).filter(agrees(text));
  const others = await stored(target, text);
  remember(others);
  return [...mine, ...others.filter(({ id }) => !mine.some((each) => each.id === id))].slice(0, OFFERED);
}

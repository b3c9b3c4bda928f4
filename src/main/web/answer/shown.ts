// An answer of any shape: lists of records become tables, records become links.
import { html } from "lit";
import { key as named } from "../../resources/static/status/words.js";
import { to } from "../base/address";
import { label } from "../base/labels";
import { count, say } from "../base/words";
import { keep } from "../parts/keep";
import { made } from "../parts/marks";
import { columns, enums, words } from "./answer.words";

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

const isFields = (data: Json): data is Fields => data !== null && typeof data === "object" && !Array.isArray(data);
const isEmpty = (data: Json): boolean => data === null || data === undefined || (Array.isArray(data) && !data.length);
export const column = (name: string): string => say(columns[name] ?? named(name));

// Without what GraphQL needs around a value and a reader does not.
function bare(data: Json): Json {
  if (Array.isArray(data)) {
    return data.map(bare);
  }
  if (!isFields(data)) {
    return data;
  }
  if (isFields(data.node)) {
    const { node, ...edge } = data;
    return bare({ ...edge, ...(node as Fields) });
  }
  const entries = Object.entries(data).filter(([name]) => name !== "__typename");
  const [only] = entries;
  return entries.length === 1 && only && ["edges", "text", "value", "name"].includes(only[0]) ? bare(only[1]) : data;
}

const isRecord = (data: Fields): boolean => typeof (data.key ?? data.id) === "string" && typeof data.name === "string";
const key = (data: Fields): string => String(data.key ?? data.id).split("@")[0]!;

/** The ids of all records in an answer, in the order in which they are shown. */
export function recordsIn(data: Json): string[] {
  const inside = Array.isArray(data) ? data : isFields(data) ? Object.values(data) : [];
  return [...new Set([...(isFields(data) && isRecord(data) ? [key(data)] : []), ...inside.flatMap(recordsIn)])];
}

const isCount = (data: Fields): boolean => "synthetic" in data && typeof data.synthetic === "number";

export function shown(value: Json, name = ""): unknown {
  const data = bare(value);
  if (isEmpty(data)) {
    return html`<span class="quiet">${say(words.none)}</span>`;
  }
  if (Array.isArray(data)) {
    return list(data.map(bare), name);
  }
  return isFields(data) ? object(data) : simple(data, name);
}

function simple(data: Json, name: string): unknown {
  if (typeof data === "boolean") {
    return say(data ? words.yes : words.no);
  }
  if (typeof data === "number") {
    return Number.isInteger(data) ? count(data) : data.toFixed(2);
  }
  const type = enums[name];
  return type ? label(type, String(data)) : String(data);
}

function object(data: Fields): unknown {
  if (isCount(data)) {
    const { documented = 0, synthetic } = data;
    return say(words.counted, { documented: count(Number(documented)), synthetic: count(Number(synthetic)) });
  }
  const { edges, totalCount, ...others } = data;
  const record = isRecord(data);
  const rest = Object.entries(others).filter(([key, value]) =>
    !(record && ["key", "id", "name", "synthetic"].includes(key)) && key !== "__typename" && key !== "pageInfo" && !isEmpty(value));
  return html`${record ? link(data) : ""}
    ${typeof totalCount === "number" ? html`<p>${say(words.total, { n: count(totalCount) })}</p>` : ""}
    ${edges === undefined ? "" : shown(edges)}
    ${rest.length ? html`<dl>${rest.map(([key, value]) => html`<div><dt>${column(key)}</dt><dd>${shown(value, key)}</dd></div>`)}</dl>` : ""}`;
}

const link = (data: Fields): unknown =>
  html`<a href=${to("record", { id: key(data) })}>${data.name}</a> ${made(data.synthetic === true)}`;

// Records of which nothing but the name is told are a list, others a table.
function list(data: readonly Json[], name: string): unknown {
  const fields = data.filter(isFields);
  const names = [...new Set(fields.flatMap((each) => Object.keys(each)))].filter((each) => each !== "__typename");
  const plain = fields.length < data.length || fields.every(isRecord) && names.every((each) => ["key", "id", "name", "synthetic"].includes(each));
  return plain || names.length < 2
    ? html`<ul>${data.map((each) => html`<li>${shown(each, name)}</li>`)}</ul>`
    : table(fields, names);
}

function table(rows: readonly Fields[], names: readonly string[]): unknown {
  const records = rows.every(isRecord);
  const others = names.filter((each) => !(records && ["key", "id", "name", "synthetic"].includes(each)));
  const told = others.filter((each) => rows.some((row) => !isEmpty(row[each])));
  return html`<div class="wide"><table class="list">
    <thead><tr>${records ? html`<th scope="col">${column("name")}</th>` : ""}${told.map((each) => html`<th scope="col">${column(each)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${records ? html`<th scope="row">${keep(key(row), String(row.name))}${link(row)}</th>` : ""}
      ${told.map((each) => html`<td data-label=${column(each)}>${isEmpty(row[each]) ? "" : shown(row[each], each)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

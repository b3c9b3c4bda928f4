// A question that the documents answer, with a field for each plain variable of its document.
import { key as named } from "../../resources/static/status/words.js";
import { ask } from "../base/api";
import type { ExplorerDocumentedQuery } from "../documents";
import type { Field, Question } from "../questions/questions";
import DOCUMENTED from "./answer.graphql";
import { columns } from "./answer.words";

type Found = NonNullable<ExplorerDocumentedQuery["competencyQuestions"]>[number];

const ID = /^[a-z][a-z0-9-]*:\S+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function kind(value: unknown): Field["kind"] | undefined {
  if (typeof value === "number") {
    return "number";
  }
  return typeof value !== "string" ? undefined : ID.test(value) ? "record" : DAY.test(value) ? "date" : undefined;
}

// A variable that is an object or a list stays as the question has it.
function fields(variables: Readonly<Record<string, unknown>>): Field[] {
  return Object.entries(variables).flatMap(([name, value]) => {
    const how = kind(value);
    return how ? [{ name, label: columns[name] ?? named(name), kind: how, start: String(value) }] : [];
  });
}

const read = (field: Field | undefined, value: string): unknown => (field?.kind === "number" ? Number(value) : value);

export function question({ id, question: text, document, variables }: Found): Question {
  const all = variables as Readonly<Record<string, unknown>>;
  const own = fields(all);
  return {
    name: id, group: "documented", text: { en: text, zh: text }, document, fields: own,
    variables: (values) => ({
      ...all,
      ...Object.fromEntries(own.flatMap((field) => (values[field.name] ? [[field.name, read(field, values[field.name]!)]] : []))),
    }),
  };
}

export async function documented(id: string, signal: AbortSignal): Promise<Found | undefined> {
  return (await ask<ExplorerDocumentedQuery>(DOCUMENTED, { id }, signal)).competencyQuestions?.[0];
}

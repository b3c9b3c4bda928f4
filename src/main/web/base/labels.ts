// What the API calls the values of its enums, kinds of record among them.
import type { ExplorerLabelsQuery } from "../documents";
import { ask } from "./api";
import LABELS from "./labels.graphql";
import { language } from "./words";

type Labels = ReadonlyMap<string, string>;

const asked = new Map<string, Promise<Labels>>();
const known = new Map<string, Labels>();

const place = (type: string): string => `${type} ${language()}`;

/** The labels of an enum in the language of the page; asked for once. */
export function learn(type: string): Promise<Labels> {
  const at = place(type);
  const labels = asked.get(at) ?? ask<ExplorerLabelsQuery>(LABELS, { type }).then(({ enumValues }) => {
    const all = new Map((enumValues ?? []).map(({ value, label }) => [value, label]));
    known.set(at, all);
    return all;
  });
  asked.set(at, labels);
  labels.catch(() => asked.delete(at));
  return labels;
}

/** The label of a value of an enum that was learned before, otherwise the value. */
export const label = (type: string, value: string): string => known.get(place(type))?.get(value) ?? value;

export const learnKinds = (): Promise<Labels> => learn("NodeKind");
export const kindName = (kind: string): string => label("NodeKind", kind);

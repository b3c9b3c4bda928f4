// What the API calls the values of its enums, kinds of record among them.
import type { ExplorerCommonLabelsQuery, ExplorerLabelsQuery } from "../documents";
import { ask } from "./api";
import COMMON from "./common-labels.graphql";
import LABELS from "./labels.graphql";
import { language, spoken, type Language } from "./words";

type Labels = ReadonlyMap<string, string>;

const asked = new Map<string, Promise<unknown>>();
const known = new Map<string, Labels>();

const place = (type: string, lang = language()): string => `${type} ${lang}`;

function once<T>(at: string, read: () => Promise<T>): Promise<T> {
  const answer = (asked.get(at) as Promise<T> | undefined) ?? read();
  asked.set(at, answer);
  answer.catch(() => asked.delete(at));
  return answer;
}

function keep(at: string, values: readonly { readonly value: string; readonly label: string }[] | null | undefined): Labels {
  const labels = new Map((values ?? []).map(({ value, label }) => [value, label]));
  known.set(at, labels);
  return labels;
}

// Those that most views need come in one request.
async function learnCommon(lang: Language): Promise<void> {
  const all = await ask<ExplorerCommonLabelsQuery>(COMMON, {});
  Object.entries(all).forEach(([type, values]) => keep(place(type, lang), values));
}

/** The labels of an enum in the language of the page; asked for once. */
export async function learn(type: string): Promise<Labels> {
  const lang = language();
  const at = place(type, lang);
  await once(place("", lang), () => learnCommon(lang));
  return known.get(at) ?? once(at, async () => keep(at, (await spoken(lang, () => ask<ExplorerLabelsQuery>(LABELS, { type }))).enumValues));
}

/** The label of a value of an enum that was learned before, otherwise the value. */
export const label = (type: string, value: string): string => known.get(place(type))?.get(value) ?? value;

export const learnKinds = (): Promise<Labels> => learn("NodeKind");
export const kindName = (kind: string): string => label("NodeKind", kind);

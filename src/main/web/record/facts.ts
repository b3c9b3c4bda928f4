import { html } from "lit";
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { learn, label } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, language, say, spoken } from "../base/words";
import { dayText } from "../parts/days";
import { words as names } from "./facts.words";
import { words } from "./record.words";

/** A fact of a record: the name of its field, the type of its value, and the value. */
interface Fact {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

type Answer = Readonly<Record<string, unknown>>;

const PLAIN = new Set(["ID", "String", "Int", "Float", "Boolean", "Date", "DateTime", "Decimal", "Money", "JSON", "DatePrecision"]);
const PLAINEST = new Set(["Contact"]); // kinds that have nothing but a name
const APART = new Set(["validFrom", "validTo"]); // the head of the page tells the validity

/** The keys of the documents are <field>__<type>. */
const facts = (answer: Answer): Fact[] =>
  Object.entries(answer).map(([key, value]) => {
    const [name = "", type = ""] = key.split("__");
    return { name, type, value };
  });

async function learnLabels(answer: Answer): Promise<void> {
  const types = new Set(facts(answer).map(({ type }) => type).filter((type) => !PLAIN.has(type)));
  await Promise.all([...types].map(learn));
}

function shown({ type, value, name }: Fact, all: readonly Fact[]): string {
  if (Array.isArray(value)) {
    return value.map((each) => shown({ type, name, value: each }, all)).join(say({ en: ", ", zh: "、" }));
  }
  if (typeof value === "boolean") {
    return say(value ? words.yes : words.no);
  }
  if (type === "Date") {
    return dayText(String(value), all.find((each) => each.name === `${name}Precision`)?.value as string);
  }
  if (type === "Money") {
    return count(Number(value));
  }
  return PLAIN.has(type) ? String(value) : label(type, String(value));
}

// What is absent says nothing; a plain no is only worth a line where it could surprise, so it is left out too.
const telling = ({ name, value }: Fact): boolean =>
  !name.endsWith("Precision") && !APART.has(name) && value !== null && value !== false && !(Array.isArray(value) && !value.length);

/** The facts of a record, each with its name; undefined if there are none. */
export function factItems(answer: Answer): unknown {
  const all = facts(answer);
  const told = all.filter(telling);
  return told.length
    ? html`<dl class="facts">${told.map((fact) => {
        const text = shown(fact, all);
        return html`<div class=${text.length > 60 ? "long" : ""}><dt>${say(names[fact.name] ?? { en: fact.name, zh: fact.name })}</dt><dd>${text}</dd></div>`;
      })}</dl>`
    : undefined;
}

function factList(answer: Answer): unknown {
  const items = factItems(answer);
  return items ? html`<section><h2>${say(words.facts)}</h2>${items}</section>` : "";
}

/** Asks for the facts of a record by the document of its kind, and learns the labels of the constants among them. */
export async function readFacts(kind: string, id: string, signal: AbortSignal, lang = language()): Promise<Answer> {
  if (PLAINEST.has(kind)) {
    return {};
  }
  const { default: document } = (await import(`./facts/${kind}.graphql`)) as { default: string };
  const { node } = await spoken(lang, () => ask<{ node: Answer | null }>(document, { id }, signal));
  await spoken(lang, () => learnLabels(node ?? {}));
  return node ?? {};
}

class RecordFacts extends View {
  static override properties = { ...View.properties, kind: {} };
  declare kind: string;
  private answer = new Reading(this, () => [recordId(this.address), this.kind], (signal) => readFacts(this.kind, recordId(this.address), signal));

  override render(): unknown {
    return this.answer.show(factList);
  }
}

customElements.define("record-facts", RecordFacts);

import { html } from "lit";
import { go, to } from "../base/address";
import { ask } from "../base/api";
import { learn } from "../base/labels";
import { Reading } from "../base/reading";
import { Part } from "../base/view";
import { say } from "../base/words";
import type { ExplorerNamesQuery } from "../documents";
import "../house/search-box";
import NAMES from "./asking.graphql";
import type { Field, Question } from "./questions";

const words = { ask: { en: "Ask", zh: "提问" }, any: { en: "not said", zh: "未说明" } };

/** A question with fields for its variables; asking it moves to its answer. */
class AskForm extends Part {
  static override properties = { question: { attribute: false }, values: { attribute: false } };
  declare question: Question;
  declare values: Readonly<Record<string, string>>;
  private names = new Reading(
    this,
    () => (this.isOpen ? [this.question.name, this.ids] : undefined),
    async (signal) => {
      const types = this.question.fields.flatMap(({ type }) => type ?? []);
      const labels = new Map(await Promise.all(types.map(async (type) => [type, await learn(type)] as const)));
      const { nodes } = this.ids.length ? await ask<ExplorerNamesQuery>(NAMES, { ids: this.ids }, signal) : { nodes: [] };
      return { labels, names: new Map((nodes ?? []).flatMap((node) => (node ? [[node.key, node.name] as const] : []))) };
    },
  );

  constructor() {
    super();
    this.values = {};
  }

  /** Whether anybody sees it; what is folded away reads nothing. */
  private get isOpen(): boolean {
    return this.closest("details")?.open ?? true;
  }

  private value({ name, start }: Field): string {
    return this.values[name] ?? (typeof start === "string" ? start : say(start));
  }

  private get ids(): string[] {
    return this.question.fields.filter(({ kind }) => kind === "record").map((field) => this.value(field)).filter(Boolean);
  }

  override render(): unknown {
    return html`<form class="ask" @submit=${this.asked}>
      ${this.question.fields.map((field) => html`<div class="field">${this.field(field)}</div>`)}
      <button>${say(words.ask)}</button>
    </form>`;
  }

  private field(field: Field): unknown {
    const { name, label, kind } = field;
    const value = this.value(field);
    const keep = (event: Event): void => this.keep(name, (event.target as HTMLInputElement).value);
    if (kind === "record") {
      return html`<search-box .label=${label} .kinds=${field.kinds} .text=${this.names.data?.names.get(value) ?? ""}
        .picked=${(id: string) => this.keep(name, id)}></search-box>`;
    }
    if (kind === "choice") {
      const labels = this.names.data?.labels.get(field.type!) ?? new Map<string, string>();
      return html`<label>${say(label)} <select @change=${keep}>
        <option value="" ?selected=${!value}>${say(words.any)}</option>
        ${[...labels].map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
      </select></label>`;
    }
    return kind === "words"
      ? html`<label>${say(label)} <textarea rows="2" .value=${value} @input=${keep}></textarea></label>`
      : html`<label>${say(label)} <input type=${kind} min="0" .value=${value} @input=${keep}></label>`;
  }

  private keep(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
  }

  private asked = (event: Event): void => {
    event.preventDefault();
    const values = Object.fromEntries(this.question.fields.map((field) => [field.name, this.value(field)]));
    const { group, name } = this.question;
    go(to("answer", { [group === "documented" ? "question" : "ask"]: name, ...values }));
  };
}

customElements.define("ask-form", AskForm);

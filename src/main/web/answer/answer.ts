// The answer to a question to start from, with its fields to ask again.
import { html } from "lit";
import { ask } from "../base/api";
import { learn } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { say, type Text } from "../base/words";
import type { ExplorerDocumentedQuery } from "../documents";
import { citations, type Cited } from "../parts/citations";
import { questions, type Question } from "../questions/questions";
import "../questions/ask-form";
import DOCUMENTED from "./answer.graphql";
import { enums, words } from "./answer.words";
import { shown } from "./shown";

interface Answer {
  readonly question: Question | undefined;
  readonly title: string;
  readonly note?: string | null;
  readonly cited: readonly Cited[];
  readonly data: Readonly<Record<string, unknown>>;
}

const NONE: Text = words.notThere;

class AnswerView extends View {
  private answer = new Reading(this, () => [this.address], async (signal) => {
    await Promise.all([...new Set(Object.values(enums))].map(learn));
    return this.address.question ? this.documented(this.address.question, signal) : this.own(signal);
  });

  private get asked(): Question | undefined {
    return questions.find(({ name }) => name === this.address.ask);
  }

  private async own(signal: AbortSignal): Promise<Answer> {
    const question = this.asked;
    if (!question) {
      return { question, title: say(NONE), cited: [], data: {} };
    }
    const data = await ask<Record<string, unknown>>(question.document, question.variables(this.address), signal);
    return { question, title: say(question.text), cited: [], data };
  }

  private async documented(id: string, signal: AbortSignal): Promise<Answer> {
    const { competencyQuestions } = await ask<ExplorerDocumentedQuery>(DOCUMENTED, { id }, signal);
    const [found] = competencyQuestions ?? [];
    if (!found) {
      return { question: undefined, title: say(NONE), cited: [], data: {} };
    }
    const data = await ask<Record<string, unknown>>(found.document, found.variables as object, signal);
    return { question: undefined, title: found.question, note: found.note ?? null, cited: found.citations, data };
  }

  override render(): unknown {
    const question = this.asked;
    return html`<div class="answer">
      ${question ? html`<h1>${say(question.text)}</h1>
        <ask-form .question=${question} .values=${this.address}></ask-form>` : ""}
      ${this.answer.show(({ title, note, cited, data }) => {
        titled(title);
        return html`
        ${question ? "" : html`<h1>${title}</h1>`}${note ? html`<p>${note}</p>` : ""}
        ${Object.entries(data).map(([name, value]) => html`<section class="answered">${
          Object.keys(data).length > 1 ? html`<h2>${name}</h2>` : ""}${value === null ? say(words.nothing) : shown(value, name)}</section>`)}
        ${cited.length ? html`<section><h2>${say(words.passages)}</h2>${citations(cited)}</section>` : ""}`;
      })}
    </div>`;
  }
}

customElements.define("answer-view", AnswerView);

// The answer to a question to start from, with its fields to ask again.
import { html } from "lit";
import { address } from "../base/address";
import { ask } from "../base/api";
import { learn } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { say } from "../base/words";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { citations, type Cited } from "../parts/citations";
import { questions, type Question } from "../questions/questions";
import "../questions/ask-form";
import { enums, words } from "./answer.words";
import { documented, question } from "./documented";
import { column, recordsIn, shown } from "./shown";

interface Answer {
  readonly question: Question;
  readonly note: string | null | undefined;
  readonly cited: readonly Cited[];
  readonly data: Readonly<Record<string, unknown>>;
}

class AnswerView extends View {
  private answer = new Reading(this, () => [this.address], async (signal) => {
    await Promise.all([...new Set(Object.values(enums))].map(learn));
    const found = this.address.question ? await documented(this.address.question, signal) : undefined;
    const asked = found ? question(found) : questions.find(({ name }) => name === this.address.ask);
    return asked ? this.ask(asked, found?.note, found?.citations ?? [], signal) : undefined;
  });

  private async ask(asked: Question, note: Answer["note"], cited: readonly Cited[], signal: AbortSignal): Promise<Answer> {
    const data = await ask<Answer["data"]>(asked.document, asked.variables(this.address), signal);
    return { question: asked, note, cited, data };
  }

  // The form stands there also while its answer is read, or is refused.
  override render(): unknown {
    const asked = questions.find(({ name }) => name === this.address.ask) ?? this.answer.data?.question;
    return html`<div class="answer">
      ${asked ? this.form(asked) : ""}
      ${this.answer.show((answer) => (answer ? told(answer) : html`<h1>${say(words.notThere)}</h1>`))}
    </div>`;
  }

  private form(asked: Question): unknown {
    titled(say(asked.text));
    return html`<h1>${say(asked.text)}</h1>
      ${asked.fields.length ? html`<ask-form .question=${asked} .values=${this.address}></ask-form>` : ""}`;
  }
}

const told = ({ question: asked, note, cited, data }: Answer): unknown => html`${note ? html`<p>${note}</p>` : ""}
  ${Object.entries(data).map(([name, value]) => html`<section class="answered">${
    Object.keys(data).length > 1 ? html`<h2>${column(name)}</h2>` : ""}${value === null ? say(words.nothing) : shown(value, name)}</section>`)}
  ${recordsIn(data).length ? exportMenu(say(asked.text), () => exported(recordsIn(data), address().day)) : ""}
  ${cited.length ? html`<section><h2>${say(words.passages)}</h2>${citations(cited)}</section>` : ""}`;

customElements.define("answer-view", AnswerView);

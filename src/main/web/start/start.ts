// Where everybody begins: one box, and questions to start from.
import { html, type LitElement } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { language, say } from "../base/words";
import type { ExplorerQuestionsQuery } from "../documents";
import { questions, type Question } from "../questions/questions";
import "../questions/ask-form";
import "../house/search-box";
import { words as house } from "../house/house.words";
import QUESTIONS from "./start.graphql";
import { words } from "./start.words";

const EXAMPLES = [
  { text: words.page, name: "01-workstations-serving-new-energy" },
  { text: words.facets, name: "04-stations-abroad-by-country" },
  { text: words.days, name: "06-as-of-a-day" },
];

class StartView extends View {
  private documented = new Reading(this, () => [], async (signal) => {
    const { competencyQuestions } = await ask<ExplorerQuestionsQuery>(QUESTIONS, {}, signal);
    return competencyQuestions ?? [];
  });

  override render(): unknown {
    return html`<div class="start">
      <h1>${say(house.title)}</h1>
      <p class="lead">${say(words.lead)}</p>
      <search-box class="big"></search-box>
      <p class="quiet keys">${say(words.hint)}</p>
      <div class="groups">
        ${group("scouts")}${group("organisers")}
        <section class="whole"><h2>${say(words.documented)}</h2>${this.documented.show((all) =>
          html`<ul>${all.map(({ id, question }) => html`<li><a href=${to("answer", { question: id })}>${question}</a></li>`)}</ul>`)}
        </section>
        <section class="whole"><h2>${say(words.developers)}</h2>
          <p>${say(words.developersText)}</p>
          <ul>${EXAMPLES.map(({ text, name }) => html`<li><a href="graphiql?lang=${language()}#${name}">${say(text)}</a></li>`)}
            <li><a href="graphql/schema">${say(words.schema)}</a></li></ul>
        </section>
      </div>
    </div>`;
  }
}

const opened = (event: Event): void => (event.target as Element).querySelector<LitElement>("ask-form")?.requestUpdate();

const group = (name: Question["group"]): unknown => html`<section><h2>${say(words[name])}</h2>
  ${questions.filter((each) => each.group === name).map(
    (question) => html`<details name="question" @toggle=${opened}><summary>${say(question.text)}</summary><ask-form .question=${question}></ask-form></details>`,
  )}</section>`;

customElements.define("start-view", StartView);

// What changed between two days for a place, an industry or any other record.
import { html } from "lit";
import { changed, go, to } from "../base/address";
import { ask } from "../base/api";
import { kindName, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { say } from "../base/words";
import type { ExplorerSubjectQuery } from "../documents";
import "../house/search-box";
import { dayText } from "../parts/days";
import { made } from "../parts/marks";
import "./changes";
import "./counts";
import { period } from "./period";
import "./slider";
import SUBJECT from "./subject.graphql";
import "./ties";
import { words } from "./time.words";

const PLACES = ["Country", "Province", "City", "District", "Zone"];
const START = "province:hebei";

class TimeView extends View {
  private subject = new Reading(this, () => [this.record], async (signal) => {
    const [{ node }] = await Promise.all([ask<ExplorerSubjectQuery>(SUBJECT, { id: this.record }, signal), learnKinds()]);
    return { node };
  });

  private get record(): string {
    return this.address.id ?? START;
  }

  override render(): unknown {
    const node = this.subject.data?.node;
    const place = node && PLACES.includes(node.__typename) ? this.record : undefined;
    return html`<div class="time">
      <h1>${say(words.title)}</h1>
      <p class="lead">${say(words.lead)}</p>
      <div class="ask two">
        <search-box .label=${words.subject} .text=${node?.name ?? ""} .picked=${(id: string) => go(changed({ id }))}></search-box>
        <time-slider .address=${this.address} .place=${place}></time-slider>
      </div>
      ${this.subject.show(({ node: told }) => (told ? this.told(told, place) : html`<p class="told" role="alert">${say(words.wrong)}</p>`))}
    </div>`;
  }

  private told(node: NonNullable<ExplorerSubjectQuery["node"]>, place: string | undefined): unknown {
    const { from, to: until } = period(this.address);
    const it = { ...this.address, id: this.record };
    const on = (day: string): unknown =>
      html`<a href=${to("record", { id: this.record, day })}>${say(words.record)}, ${say(words.fromThen, { day: dayText(day, "DAY") })}</a>`;
    return html`<h2 class="which">${say(words.between, { name: node.name, from: dayText(from, "DAY"), to: dayText(until, "DAY") })}</h2>
      <p class="more"><span class="quiet">${kindName(node.__typename)} ${made(node.synthetic)}</span> ${on(from)} ${on(until)}</p>
      ${place || node.__typename === "Industry"
        ? html`<time-counts .address=${it} kind=${place ? "place" : "industry"}></time-counts>`
        : ""}
      ${place ? "" : html`<time-ties .address=${it} .counted=${node.__typename === "Industry"}></time-ties>`}
      ${place || node.__typename.startsWith("Catalogue") ? html`<time-changes .address=${it} .place=${place}></time-changes>` : ""}`;
  }
}

customElements.define("time-view", TimeView);

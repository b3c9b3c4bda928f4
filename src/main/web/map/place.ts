import { html } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerListedQuery } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { Pages } from "../parts/pages";
import { starred } from "../parts/records";
import { chosen } from "./chosen";
import { publishedAbout, type Counts, type Figure } from "./counts";
import LISTED from "./listed.graphql";
import { words } from "./map.words";
import { measured, measures } from "./measures";
import { printed } from "./printed";
import { rows } from "./tiles";

type Page = NonNullable<ExplorerListedQuery["experts"]>;

const PAGE = 20;

/** A place of the map: what there is of each kind, what documents publish, and the records themselves. */
class MapPlace extends View {
  static override properties = { ...View.properties, counts: { attribute: false }, published: { attribute: false } };
  declare counts: Counts;
  declare published: readonly Figure[];
  private page = new Pages<Page>(
    this,
    () => (this.address.place ? [this.address.place, this.measure.name, this.address.day] : undefined),
    async (first, after, signal) => {
      const { place, day } = this.address;
      const wanted = Object.fromEntries(measures.map(({ name }) => [name, name === this.measure.name]));
      return (await ask<ExplorerListedQuery>(LISTED, { place, day, first, after, ...wanted }, signal))[this.measure.name] ?? null;
    },
    PAGE,
  );

  private get measure() {
    return measured(this.address.measure);
  }

  override render(): unknown {
    const { place: id = "" } = this.address;
    const place = this.counts.places.get(id)?.name ?? id;
    const figures = publishedAbout(this.published, this.measure, id);
    const inside = this.counts.within(id);
    return html`<section class="place" aria-label=${place}>
      <h2 id="place" tabindex="-1">${place}</h2>
      <p class="more"><a href=${to("record", { id })}>${say(words.record, { place })}</a>
        <a href=${to("time", { id })}>${say(words.changes, { place })}</a>
        <a class="button" href=${chosen({ place: undefined })}>${say(words.close)}</a></p>
      ${this.kinds(id)}
      <h3>${say(words.published)}: ${say(this.measure.text)}</h3>
      ${figures.length ? figures.map(printed) : html`<p class="quiet">${say(words.noTotals)}</p>`}
      ${inside.length ? html`<h3>${say(words.within)}</h3>${rows(inside, this.counts, this.measure, undefined)}` : ""}
      <h3>${say(words.listed, { place, measure: say(this.measure.text) })}</h3>
      ${this.page.show((page) => this.list(page, `${place}, ${say(this.measure.text)}`))}
    </section>`;
  }

  private kinds(id: string): unknown {
    return html`<table>
      <thead><tr>${[words.what, words.documented, words.madeUp].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
      <tbody>${measures.map(({ name, text }) => {
        const { documented, made: invented } = this.counts.of(name, id);
        return html`<tr><th scope="row"><a href=${chosen({ measure: name })} aria-current=${String(name === this.measure.name)}>${say(text)}</a></th>
          <td class="number">${count(documented)}</td><td class="number">${count(invented)}</td></tr>`;
      })}</tbody></table>`;
  }

  private list(page: Page, name: string): unknown {
    const all = page.edges.map(({ node }) => node);
    return all.length
      ? html`<ul class="records">${all.map((node) => html`<li>${starred(node)}</li>`)}</ul>
        ${this.page.foot(page, exportMenu(name, () => exported(all.map(({ key }) => key), this.address.day)))}`
      : html`<p class="quiet">${say(words.nothing)}</p>`;
  }
}

customElements.define("map-place", MapPlace);

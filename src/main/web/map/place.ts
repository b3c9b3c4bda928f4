import { html } from "lit";
import { changed, to } from "../base/address";
import { ask } from "../base/api";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerListedQuery } from "../documents";
import { made } from "../parts/marks";
import { publishedAbout, type Counts, type Figure } from "./counts";
import LISTED from "./listed.graphql";
import { words } from "./map.words";
import { measured, measures } from "./measures";
import { printed } from "./printed";
import { rows } from "./tiles";

type Page = NonNullable<ExplorerListedQuery["experts"]>;

/** A place of the map: what there is of each kind, what documents publish, and the records themselves. */
class MapPlace extends View {
  static override properties = { ...View.properties, counts: { attribute: false }, published: { attribute: false } };
  declare counts: Counts;
  declare published: readonly Figure[];
  private earlier: Page["edges"] = [];
  private page = new Reading(
    this,
    () => (this.address.place ? [this.address.place, this.measure.name, this.address.day] : undefined),
    async (signal) => {
      const page = await this.read(undefined, signal);
      this.earlier = [];
      return page;
    },
  );

  private get measure() {
    return measured(this.address.measure);
  }

  private async read(after?: string | null, signal?: AbortSignal): Promise<Page | null> {
    const { place, day } = this.address;
    const wanted = Object.fromEntries(measures.map(({ name }) => [name, name === this.measure.name]));
    const answer = await ask<ExplorerListedQuery>(LISTED, { place, day, after, ...wanted }, signal);
    return answer[this.measure.name] ?? null;
  }

  private more = async (): Promise<void> => {
    const page = this.page.data!;
    const next = await this.read(page.pageInfo.endCursor);
    this.earlier = [...this.earlier, ...page.edges];
    this.page.data = next;
    this.requestUpdate();
  };

  override render(): unknown {
    const { place: id = "" } = this.address;
    const place = this.counts.places.get(id)?.name ?? id;
    const figures = publishedAbout(this.published, this.measure, id);
    const inside = this.counts.within(id);
    return html`<section class="place" aria-label=${place}>
      <h2 id="place" tabindex="-1">${place}</h2>
      <p class="more"><a href=${to("record", { id })}>${say(words.record, { place })}</a>
        <a href=${to("time", { id })}>${say(words.changes, { place })}</a>
        <a class="button" href=${changed({ place: undefined })}>${say(words.close)}</a></p>
      ${this.kinds(id)}
      <h3>${say(words.published)}: ${say(this.measure.text)}</h3>
      ${figures.length ? figures.map(printed) : html`<p class="quiet">${say(words.noTotals)}</p>`}
      ${inside.length ? html`<h3>${say(words.within)}</h3>${rows(inside, this.counts, this.measure, undefined)}` : ""}
      <h3>${say(words.listed, { place, measure: say(this.measure.text) })}</h3>
      ${this.page.show((page) => (page ? this.list(page) : ""))}
    </section>`;
  }

  private kinds(id: string): unknown {
    return html`<table>
      <thead><tr>${[words.what, words.documented, words.madeUp].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
      <tbody>${measures.map(({ name, text }) => {
        const { documented, made: invented } = this.counts.of(name, id);
        return html`<tr><th scope="row"><a href=${changed({ measure: name })} aria-current=${String(name === this.measure.name)}>${say(text)}</a></th>
          <td class="number">${count(documented)}</td><td class="number">${count(invented)}</td></tr>`;
      })}</tbody></table>`;
  }

  private list(page: Page): unknown {
    const all = [...this.earlier, ...page.edges];
    return all.length
      ? html`<ul class="records">${all.map(({ node }) => html`<li><a href=${to("record", { id: node.key })}>${node.name}</a> ${made(node.synthetic)}</li>`)}</ul>
        <p class="more"><span role="status">${say(words.shown, { n: count(all.length), all: count(page.totalCount) })}</span>
          ${page.pageInfo.hasNextPage ? html`<button type="button" @click=${this.more}>${say(words.more)}</button>` : ""}</p>`
      : html`<p class="quiet">${say(words.nothing)}</p>`;
  }
}

customElements.define("map-place", MapPlace);

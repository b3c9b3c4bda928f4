// Where things are: provinces, smaller places and countries with their counts, as tiles or as a table.
import { html } from "lit";
import { changed } from "../base/address";
import { learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import { chosen } from "./chosen";
import { publishedAbout, readCounts, readPublished, total, type Counts } from "./counts";
import { words } from "./map.words";
import { measured, measures } from "./measures";
import "./place";
import { printed } from "./printed";
import { provinces } from "./provinces";
import { regions } from "./regions";
import { china, rows } from "./tiles";

const isCountry = (id: string): boolean => id.startsWith("country:");

class MapView extends View {
  private counts = new Reading(this, () => [this.address.day], (signal) => readCounts(this.address.day, signal));
  private published = new Reading(this, () => [this.address.day], async (signal) => {
    const [figures] = await Promise.all([readPublished(this.address.day, signal), learn("FigureQualifier"), learn("FigureUnit")]);
    return figures;
  });

  private get measure() {
    return measured(this.address.measure);
  }

  override render(): unknown {
    return html`<div class="map">
      <h1>${say(words.title)}</h1>
      <p class="lead">${say(words.lead)}</p>
      ${this.choice()}
      ${this.counts.show((counts) => html`
        ${this.legend(counts)}
        <div class="sides">
          <div>${this.address.show === "table" ? this.table(counts) : this.tiles(counts)}</div>
          ${this.address.place ? html`<map-place .address=${this.address} .counts=${counts} .published=${this.published.data ?? []}></map-place>` : ""}
        </div>
        ${this.published.failure ? this.published.show(() => "") : ""}
        <p class="quiet">${say(words.source)}</p>`)}
    </div>`;
  }

  private choice(): unknown {
    const option = (parts: Record<string, string | undefined>, text: string, chosen: boolean): unknown =>
      html`<a class="button" href=${changed(parts)} aria-current=${String(chosen)}>${text}</a>`;
    const asTable = this.address.show === "table";
    return html`<nav class="choice" aria-label=${say(words.measure)}>
        ${measures.map(({ name, text }) => option({ measure: name, shown: undefined }, say(text), name === this.measure.name))}</nav>
      <nav class="choice" aria-label=${say(words.show)}>
        ${option({ show: undefined }, say(words.asMap), !asTable)}${option({ show: "table" }, say(words.asTable), asTable)}</nav>`;
  }

  private legend(counts: Counts): unknown {
    const all = counts.all(this.measure.name);
    const left = counts.left(this.measure.name);
    return html`<p class="legend" role="status">${say(words.legend, { all: count(total(all)), made: count(all.made) })}
      ${left ? say(words.left, { n: count(left) }) : ""}</p>`;
  }

  private tiles(counts: Counts): unknown {
    const { place } = this.address;
    const tiled = new Set(provinces.map(({ id }) => id));
    const all = [...counts.places.values()];
    return html`<h2>${say(words.china)}</h2>${china(counts, this.measure, place)}
      <h2>${say(words.smaller)}</h2>${rows(all.filter(({ id }) => !isCountry(id) && !tiled.has(id)), counts, this.measure, place)}
      <h2>${say(words.countries)}</h2>
      ${regions.map(({ name, codes }) => {
        const there = all.filter(({ id }) => isCountry(id) && codes.includes(id.slice("country:".length)) && total(counts.of(this.measure.name, id)));
        return there.length ? html`<h3>${say(name)}</h3>${rows(there, counts, this.measure, place)}` : "";
      })}`;
  }

  private table(counts: Counts): unknown {
    const { measure } = this;
    const figures = this.published.data ?? [];
    const known = [...counts.places.values()].filter(({ id }) => measures.some((each) => total(counts.of(each.name, id)) || publishedAbout(figures, each, id).length));
    const places = known.sort(
      (one, two) => total(counts.of(measure.name, two.id)) - total(counts.of(measure.name, one.id)) || one.name.localeCompare(two.name));
    return html`<table class="list">
      <caption>${say(words.tableCaption, { measure: say(measure.text) })}</caption>
      <thead><tr><th scope="col">${say(words.place)}</th>
        ${measures.map(({ text }) => html`<th scope="col">${say(text)}</th>`)}<th scope="col">${say(words.published)}</th></tr></thead>
      <tbody>${places.map(({ id, name }) => html`<tr>
        <th scope="row"><a href=${chosen({ place: id })}>${name}</a></th>
        ${measures.map((each) => html`<td class="number" data-label=${say(each.text)}>${count(total(counts.of(each.name, id)))}</td>`)}
        <td data-label=${say(words.published)}>${publishedAbout(figures, measure, id).map(printed)}</td>
      </tr>`)}</tbody></table>`;
  }
}

customElements.define("map-view", MapView);

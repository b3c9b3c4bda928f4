// Tiles of places: provinces on a grid, other places in rows. The more there is, the stronger the colour.
import { html, nothing, svg } from "lit";
import { count, language, say } from "../base/words";
import { chosen } from "./chosen";
import { total, type Counts, type Place } from "./counts";
import { words } from "./map.words";
import type { Measure } from "./measures";
import { provinces, type Tile } from "./provinces";

const WIDTH = 80;
const HEIGHT = 64;
const SHADES = 5;

/** Shade 0 for nothing, else 1 to 5 by the logarithm of the count. */
function shade(n: number, most: number): string {
  return `shade-${n && Math.max(1, Math.ceil((SHADES * Math.log(n + 1)) / Math.log(most + 1)))}`;
}

export function china(counts: Counts, measure: Measure, current: string | undefined): unknown {
  const most = counts.most(measure.name);
  return html`<svg class="china" viewBox="0 0 ${9 * WIDTH} ${8 * HEIGHT}" role="group" aria-label="${say(words.china)}: ${say(measure.text)}">
    ${provinces.map((tile) => province(tile, counts, measure, most, current))}
  </svg>`;
}

function province(tile: Tile, counts: Counts, measure: Measure, most: number, current: string | undefined): unknown {
  const { id, column, row } = tile;
  const at = `translate(${column * WIDTH} ${row * HEIGHT})`;
  if (!counts.places.has(id)) {
    return svg`<g class="absent" transform=${at} role="img" aria-label=${say(words.notKept, { place: say(tile.name) })}>${square(tile, "")}</g>`;
  }
  const n = total(counts.of(measure.name, id));
  return svg`<a href=${chosen({ place: id })} transform=${at} class=${shade(n, most)} aria-current=${id === current ? "true" : nothing}
    aria-label="${say(tile.name)} ${count(n)}">${square(tile, count(n))}</a>`;
}

function square({ name, code }: Tile, n: string): unknown {
  const lines = say(name).split(" ");
  const middle = (WIDTH - 4) / 2;
  return svg`<rect width=${WIDTH - 4} height=${HEIGHT - 4} rx="5"></rect>
    ${lines.map((line, i) => svg`<text class=${language() === "en" ? "long" : "name"} x=${middle} y=${19 + 13 * i}>${line}</text>`)}
    ${language() === "en" ? svg`<text class="short" x=${middle} y="25">${code}</text>` : ""}
    <text class="count" x=${middle} y="50">${n}</text>`;
}

/** Places in rows, those with most first, each with a bar as long as its count; those with none in one line. */
export function rows(places: readonly Place[], counts: Counts, measure: Measure, current: string | undefined): unknown {
  const most = counts.most(measure.name);
  const numbers = places.map((place) => ({ ...place, n: total(counts.of(measure.name, place.id)) }))
    .sort((one, two) => two.n - one.n || one.name.localeCompare(two.name));
  const none = numbers.filter(({ n }) => !n);
  return html`<ul class="places">${numbers.filter(({ n }) => n).map(({ id, name, n }) => html`<li>
    <a href=${chosen({ place: id })} class=${shade(n, most)} aria-current=${id === current ? "true" : nothing}><span>${name}</span> <strong>${count(n)}</strong>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * n) / most} height="4"></rect></svg></a></li>`)}</ul>
    ${none.length ? html`<p class="quiet">${say(words.none)} ${none.map(({ id, name }, i) => html`${i ? say(words.comma) : ""}<a href=${chosen({ place: id })}>${name}</a>`)}</p>` : ""}`;
}

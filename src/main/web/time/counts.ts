import { html } from "lit";
import { ask } from "../base/api";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say, type Text } from "../base/words";
import type { ExplorerIndustryOnQuery, ExplorerPlaceOnQuery } from "../documents";
import { dayText } from "../parts/days";
import INDUSTRY from "./industry.graphql";
import { period } from "./period";
import PLACE from "./place.graphql";
import { words } from "./time.words";

export interface Counted {
  readonly what: string;
  readonly before: number;
  readonly after: number;
}

export const difference = (n: number): string => (n > 0 ? `+${count(n)}` : n < 0 ? `−${count(-n)}` : "0");

type On = Readonly<Record<string, { readonly totalCount: number } | null | undefined>>;

const TEXTS: Readonly<Record<string, Text>> = words;

/** Counts of records of a place or an industry on both days. */
class TimeCounts extends View {
  static override properties = { ...View.properties, kind: {} };
  declare kind: "place" | "industry";
  private counted = new Reading(this, () => [this.kind, this.address.id, period(this.address)], async (signal) => {
    const { from, to } = period(this.address);
    const [before, after] = await Promise.all([this.on(from, signal), this.on(to, signal)]);
    return Object.keys(after).map((name) => ({
      what: say(TEXTS[name] ?? words.what), before: before[name]?.totalCount ?? 0, after: after[name]?.totalCount ?? 0,
    }));
  });

  private async on(day: string, signal: AbortSignal): Promise<On> {
    const { id } = this.address;
    return this.kind === "place"
      ? { ...(await ask<ExplorerPlaceOnQuery>(PLACE, { place: id, day }, signal)) }
      : { ...(await ask<ExplorerIndustryOnQuery>(INDUSTRY, { industry: id, day }, signal)) };
  }

  override render(): unknown {
    return html`<section><h2>${say(words.counts)}</h2>${this.counted.show((all) => both(all, period(this.address)))}</section>`;
  }
}

/** Counts on both days: what differs in sentences, all of it in a table. */
export function both(all: readonly Counted[], { from, to }: { readonly from: string; readonly to: string }): unknown {
  const differing = all.filter(({ before, after }) => before !== after);
  return html`<div role="status">${differing.length
    ? differing.map(({ what, before, after }) => html`<p class="printed">${say(words.grew, { what, before: count(before), after: count(after), difference: difference(after - before) })}</p>`)
    : html`<p>${say(words.same)}</p>`}</div>
  <table>
    <thead><tr><th scope="col">${say(words.what)}</th><th scope="col">${dayText(from, "DAY")}</th><th scope="col">${dayText(to, "DAY")}</th><th scope="col">${say(words.difference)}</th></tr></thead>
    <tbody>${all.map(({ what, before, after }) => html`<tr><th scope="row">${what}</th>
      <td class="number">${count(before)}</td><td class="number">${count(after)}</td><td class="number">${difference(after - before)}</td></tr>`)}</tbody>
  </table>
  <p class="quiet">${say(words.countHint)}</p>`;
}

customElements.define("time-counts", TimeCounts);

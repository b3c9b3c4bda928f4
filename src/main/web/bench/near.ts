import { html } from "lit";
import { changed, go } from "../base/address";
import { ask } from "../base/api";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerBenchNearQuery, ExplorerBenchOwnNearQuery, ExplorerBenchRelaxationsQuery } from "../documents";
import { label } from "../base/labels";
import { starred } from "../parts/records";
import { asked, type Asked } from "./asked";
import { points } from "./bars";
import { words } from "./bench.words";
import { direction, found, type Pair } from "./fits";
import NEAR from "./near.graphql";
import OWN_NEAR from "./own-near.graphql";
import RELAX from "./relax.graphql";

interface Helped extends Pair {
  readonly whatWouldHelp: readonly { readonly changes: readonly string[]; readonly score: number }[];
  readonly reasons?: readonly { readonly reason: string }[];
}

interface Near {
  readonly almost: readonly Helped[];
  readonly out: readonly Helped[];
  /** How many are ruled out; of somebody's own words only those are told that would stand above. */
  readonly outInAll?: number;
}

async function near({ id, text, side, first, weights, judge }: Asked, day: string | undefined, signal: AbortSignal): Promise<Near> {
  const how = { first, weights, judge };
  if (!id) {
    const own = await ask<ExplorerBenchOwnNearQuery>(OWN_NEAR, { text, day, ...how, ...direction(side) }, signal);
    const { almost = [], excluded = [] } = own.forDemand ?? own.forExpert ?? {};
    return { almost, out: excluded };
  }
  const { node } = await ask<ExplorerBenchNearQuery>(NEAR, { id, ...how }, signal);
  const { almost = [], ruledOut } = (node && "matches" in node && node.matches) || {};
  return { almost, out: ruledOut?.edges.map((edge) => edge.node) ?? [], outInAll: ruledOut?.totalCount ?? 0 };
}

/** Those who are nearly among the matches, and the smallest changes that would let them in. */
class BenchNear extends View {
  private near = new Reading(
    this,
    () => {
      const { id, text, side, first, weights, judge } = asked(this.address);
      return this.address.near ? [id, text, side, first, weights, judge, this.address.day] : undefined;
    },
    (signal) => near(asked(this.address), this.address.day, signal),
  );

  override render(): unknown {
    return html`<section><h2>${say(words.near)}</h2>
      ${this.address.near
        ? this.near.show(({ almost, out, outInAll }) =>
            almost.length || out.length
              ? html`${this.table(say(words.almost), almost)}
                ${this.table(outInAll === undefined ? say(words.excluded) : say(words.ruledOut, { n: count(outInAll) }), out)}`
              : html`<p>${say(words.noNear)}</p>`)
        : html`<button type="button" @click=${() => go(changed({ near: "shown" }), true)}>${say(words.showNear)}</button>`}
    </section>`;
  }

  private table(title: string, all: readonly Helped[]): unknown {
    const { side } = asked(this.address);
    return all.length
      ? html`<table class="list">
          <caption>${title}</caption>
          <thead><tr>${[words.who, words.score, words.help].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
          <tbody>${all.map((pair) => html`<tr><th scope="row">${starred(found(pair, side))}</th>
            <td class="number" data-label=${say(words.score)}>${points(pair.score)}</td>
            <td data-label=${say(words.help)}>${(pair.reasons ?? []).map(({ reason }) => html`<p><strong>${reason}</strong></p>`)}${help(pair)}</td></tr>`)}</tbody></table>`
      : "";
  }
}

const help = ({ whatWouldHelp }: Helped): unknown =>
  whatWouldHelp.length
    ? html`<ul>${whatWouldHelp.map(({ changes, score }) => html`<li>${changes.join(" ")} <span class="quiet">${say(words.then, { n: points(score) })}</span></li>`)}</ul>`
    : html`<p class="quiet">${say(words.nothingHelps)}</p>`;

/** How many more experts would fit a demand that gave way a step in one condition. */
class BenchRelaxations extends View {
  private counted = new Reading(
    this,
    () => (this.address.relax ? [asked(this.address).id] : undefined),
    async (signal) => (await ask<ExplorerBenchRelaxationsQuery>(RELAX, { id: asked(this.address).id }, signal)).demand?.relaxations,
  );

  override render(): unknown {
    return html`<section><h2>${say(words.relax)}</h2>
      ${this.address.relax
        ? this.counted.show((all) => (all ? html`<p>${say(words.fitting, { fitting: count(all.fitting), considered: count(all.considered) })}</p>
            <table class="list">
              <thead><tr>${[words.change, words.added, words.lost].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
              <tbody>${all.changes.filter(({ added, lost }) => added || lost).map(({ condition, change, added, lost }) => html`<tr>
                <th scope="row">${change}<span class="also">${label("MatchCondition", condition)}</span></th>
                <td class="number" data-label=${say(words.added)}>${added ? `+${count(added)}` : "0"}</td>
                <td class="number" data-label=${say(words.lost)}>${lost ? `−${count(lost)}` : "0"}</td></tr>`)}</tbody></table>
            <p class="quiet">${say(words.noMore, { n: count(all.changes.filter(({ added, lost }) => !added && !lost).length) })}</p>` : ""))
        : html`<button type="button" @click=${() => go(changed({ relax: "shown" }), true)}>${say(words.showRelax)}</button>`}
    </section>`;
  }
}

customElements.define("bench-near", BenchNear);
customElements.define("bench-relaxations", BenchRelaxations);

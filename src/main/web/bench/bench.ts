// The matching bench: who fits a demand or what fits an expert, why, and what would change it.
import { html } from "lit";
import { changed, go } from "../base/address";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { words as parts } from "../parts/parts.words";
import { UNDERSTOOD } from "../parts/understood";
import { asked, nextPage } from "./asked";
import "./ask";
import { percent } from "./bars";
import { words } from "./bench.words";
import "./compare";
import { found, rank, type Ranking } from "./fits";
import "./near";
import { ranked } from "./ranking";
import { wanted } from "./wanted";
import "./weights";

const ENUMS = ["MatchCriterion", "SkillFit", "MatchCondition", ...UNDERSTOOD];

class BenchView extends View {
  private ranking = new Reading(
    this,
    () => {
      const { id, text, side, first, weights, judge } = asked(this.address);
      return id || text ? [id, text, side, first, weights, judge, this.address.day] : undefined;
    },
    async (signal) => {
      const [ranking] = await Promise.all([rank(asked(this.address), this.address.day, signal), ...ENUMS.map(learn)]);
      return { ranking };
    },
  );

  override render(): unknown {
    const { ranking } = this.ranking.data ?? {};
    const name = this.address.id && (ranking?.demand ?? ranking?.expert)?.name;
    return html`<div class="bench" aria-busy=${String(this.ranking.busy)}>
      <h1>${say(words.title)}</h1>
      ${this.address.id || this.address.text ? "" : html`<p class="lead">${say(words.lead)}</p>`}
      <bench-ask .address=${this.address} .name=${name || undefined}></bench-ask>
      ${this.ranking.show(({ ranking: told }) => (told ? this.told(told) : html`<p class="told" role="alert">${say(words.notThere)}</p>`))}
    </div>`;
  }

  private told(ranking: Ranking): unknown {
    const it = asked(this.address);
    return html`${wanted(ranking)}
      <div class="sides"><bench-weights .address=${this.address}></bench-weights>${this.list(ranking)}</div>
      <bench-compare .address=${this.address}></bench-compare>
      <bench-near .address=${this.address}></bench-near>
      ${it.id && it.side === "demand" ? html`<bench-relaxations .address=${this.address}></bench-relaxations>` : ""}`;
  }

  private list({ side, fits, candidates, more, emptyBecause, nearest, swaps }: Ranking): unknown {
    const it = { ...asked(this.address), side };
    if (!fits.length) {
      return html`<section><p class="told" role="status">${emptyBecause ?? say(words.none)}</p>
        ${nearest.length ? html`<h2>${say(words.nearest)}</h2>${ranked(nearest, it, this.address.open)}` : ""}</section>`;
    }
    return html`<section><h2>${say(words.ranked)}</h2>
      <p class="quiet">${say(words.scored, { n: count(candidates) })} ${say(words.compareHint)}</p>
      ${ranked(fits, it, this.address.open)}
      <p class="more"><span role="status">${say(parts.shown, { n: count(fits.length) })}</span>
        ${more && it.first < 100 ? html`<button type="button" @click=${() => go(changed({ shown: nextPage(it) }), true)}>${say(parts.more)}</button>` : ""}
        ${exportMenu(say(words.title), () => exported(fits.map((fit) => found(fit, side).key), this.address.day))}</p>
      ${swaps && fits.length > 1 ? html`<ul>${swaps.length
        ? swaps.map(({ criterion, from, to }) => html`<li>${say(words.swap, { criterion: label("MatchCriterion", criterion), from: percent(from), to: percent(to) })}</li>`)
        : html`<li>${say(words.stable)}</li>`}</ul>` : ""}
    </section>`;
  }
}

customElements.define("bench-view", BenchView);

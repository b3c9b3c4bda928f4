import { html, svg } from "lit";
import { changed, go } from "../base/address";
import { ask } from "../base/api";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { say } from "../base/words";
import type { ExplorerChangeDaysQuery } from "../documents";
import { dayText } from "../parts/days";
import MARKS from "./marks.graphql";
import { lastMonth, moved, period, toDay, toMonth, type Period } from "./period";
import { words } from "./time.words";

const PAUSE = 350; // milliseconds without a move of a slider before its day is taken

/** Two days on sliders, over a strip that marks the days on which policies of the place changed. */
class TimeSlider extends View {
  static override properties = { ...View.properties, place: { attribute: false } };
  declare place: string | undefined;
  private draft: Period | undefined;
  private waiting = 0;
  private marks = new Reading(this, () => (this.place ? [this.place] : undefined), async (signal) => {
    const all = { place: this.place, from: toDay(0), to: toDay(lastMonth()) };
    const { policyChanges } = await ask<ExplorerChangeDaysQuery>(MARKS, all, signal);
    return policyChanges?.map(({ date }) => toMonth(date)) ?? [];
  });

  private get now(): Period {
    return this.draft ?? period(this.address);
  }

  override render(): unknown {
    return html`<div class="period">${this.end("from")}${this.strip()}${this.end("to")}
      <p class="quiet">${say(words.sliderHint)}</p></div>`;
  }

  private end(end: "from" | "to"): unknown {
    const day = this.now[end];
    const text = dayText(day, "DAY");
    return html`<label class="end"><span>${say(words[end])}</span>
      <input type="range" min="0" max=${lastMonth()} .value=${String(toMonth(day))} aria-valuetext=${text}
        @input=${(event: Event) => this.slide(end, Number((event.target as HTMLInputElement).value))}></label>
      <input type="date" aria-label="${say(words[end])}, ${say(words.exact)}" .value=${day} @change=${(event: Event) => this.take(end, (event.target as HTMLInputElement).value)}>`;
  }

  private strip(): unknown {
    const { from, to } = this.now;
    const share = (month: number): number => (100 * month) / lastMonth();
    return html`<svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${say(words.strip)}: ${this.marks.data?.length ?? 0}">
      <rect class="rail" width="100" height="10"></rect>
      <rect class="chosen" x=${share(toMonth(from))} width=${Math.max(share(toMonth(to)) - share(toMonth(from)), 0.3)} height="10"></rect>
      ${(this.marks.data ?? []).map((month) => svg`<rect class="mark" x=${share(month)} y="1" width="0.3" height="8"></rect>`)}
    </svg>`;
  }

  private slide(end: "from" | "to", month: number): void {
    this.draft = moved(this.now, end, toDay(month));
    this.requestUpdate();
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.settle(this.now), PAUSE);
  }

  private take(end: "from" | "to", day: string): void {
    if (day) {
      this.settle(moved(this.now, end, day));
    }
  }

  private settle(next: Period): void {
    this.draft = undefined;
    go(changed({ ...next }), true);
  }
}

customElements.define("time-slider", TimeSlider);

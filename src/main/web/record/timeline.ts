import { html, svg } from "lit";
import { changed, go } from "../base/address";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import { how } from "../parts/marks";
import { link } from "../parts/records";
import { words as parts } from "../parts/parts.words";
import { words } from "./record.words";
import { hasPosts, timeline, type Stretch, type Timeline } from "./stretches";

const AT_FIRST = 10; // rows; the rest when asked for

/** What has dates, in the order of time, as a table whose last column is drawn to one scale. */
class RecordTimeline extends View {
  static override properties = { ...View.properties, kind: {} };
  declare kind: string;
  private told = new Reading(this, () => [this.address.id, this.address.day, this.kind], (signal) => timeline(this.kind, this.address, signal));

  override render(): unknown {
    return this.told.show((told) => (told.all.length ? this.table(told) : ""));
  }

  private table({ all, whole: complete }: Timeline): unknown {
    const known = all.flatMap(({ from, to: until }) => [from, until]).filter((year) => year !== undefined);
    const first = Math.floor(Math.min(...known));
    const last = Math.ceil(Math.max(...known, new Date().getUTCFullYear() + 1));
    const title = say(hasPosts(this.kind) ? words.timeline : words.dated);
    const whole = this.address.dates === "all" || all.length <= AT_FIRST;
    return html`<section><h2>${title}</h2><div class="scrolls" tabindex="0" role="group" aria-label=${title}>
      <table class="timeline">
        <thead><tr><th scope="col">${say(words.what)}</th><th scope="col">${say(words.when)}</th>
          <th class="bar" aria-hidden="true">${known.length ? html`<span>${first}</span><span>${last}</span>` : ""}</th></tr></thead>
        <tbody>${(whole ? all : all.slice(0, AT_FIRST)).map((each) => this.row(each, first, last))}</tbody>
      </table></div>
      ${complete ? "" : html`<p class="quiet">${say(words.datedMore)}</p>`}
      ${whole ? "" : html`<p class="more"><span role="status">${say(parts.shownOf, { n: AT_FIRST, all: count(all.length) })}</span>
        <button type="button" @click=${() => go(changed({ dates: "all" }), true)}>${say(parts.more)}</button></p>`}</section>`;
  }

  private row({ key, name, title, when, from, to: until, how: read }: Stretch, first: number, last: number): unknown {
    return html`<tr>
      <th scope="row">${link({ key, name })}${title ? html`<span class="also">${title}</span>` : ""}</th>
      <td>${when || say(words.dateless)} ${read.map((each) => html`${how(each)} `)}</td>
      <td class="bar" aria-hidden="true">${from ?? until ? bar(from ?? first, until ?? last, first, last, [!from, !until]) : ""}</td>
    </tr>`;
  }
}

// An end that is not known fades: it is drawn lighter.
function bar(from: number, until: number, first: number, last: number, [openBefore, openAfter]: [boolean, boolean]): unknown {
  const share = (year: number): number => (100 * (year - first)) / (last - first);
  const width = Math.max(share(until) - share(from), 1);
  return svg`<svg viewBox="0 0 100 10" preserveAspectRatio="none" class=${openBefore || openAfter ? "open" : ""}>
    <rect x=${share(from)} y="2" width=${width} height="6"></rect></svg>`;
}

customElements.define("record-timeline", RecordTimeline);

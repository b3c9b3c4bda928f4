import { html, svg } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerTimelineQuery } from "../documents";
import { dayText, validity, type Validity } from "../parts/days";
import { how } from "../parts/marks";
import TIMELINE from "./timeline.graphql";
import { words } from "./record.words";

/** Kinds with posts or engagements: people, organisations, platforms. */
const HAVE_ONE: readonly (readonly string[])[] = [
  ["Expert", "Contact"],
  ["Institution", "Agency"],
  ["Workstation", "IntroductionStation", "LiaisonStation", "OffshoreBase", "Facility"],
];
const AT_FIRST = 10; // rows; the rest when asked for

/** A post or an engagement on the timeline; years are fractions, and open ends reach to the edge. */
interface Stretch {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly when: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly how: readonly string[];
}

interface Post extends Validity {
  readonly title?: string | null;
  readonly citations: readonly { readonly how: string }[];
  readonly node: { readonly key: string; readonly name: string };
}

interface Engaged extends Validity {
  readonly key: string;
  readonly name: string;
  readonly year?: number | null;
  readonly startsOn?: string | null;
  readonly startsOnPrecision?: string | null;
  readonly citations: readonly { readonly how: string }[];
}

interface Told {
  readonly posts?: { readonly edges: readonly Post[] };
  readonly people?: { readonly edges: readonly Post[] };
  readonly engagements?: { readonly edges: readonly { readonly node: Engaged }[] };
}

const inYears = (day: string | null | undefined): number | undefined =>
  day ? Date.parse(day) / (365.2425 * 24 * 3600 * 1000) + 1970 : undefined;

const methods = (cited: readonly { readonly how: string }[]): string[] => [...new Set(cited.map((each) => each.how))];

const post = (edge: Post): Stretch => ({
  key: edge.node.key, name: edge.node.name, title: edge.title ?? null, when: validity(edge),
  from: inYears(edge.validFrom), to: inYears(edge.validTo), how: methods(edge.citations),
});

function engagement({ node }: { readonly node: Engaged }): Stretch {
  const starts = node.startsOn ?? node.validFrom ?? (node.year ? `${node.year}-01-01` : null);
  const precision = node.startsOn ? node.startsOnPrecision : node.validFrom ? node.validPrecision : "YEAR";
  const when = validity(node) || (starts ? dayText(starts, precision) : "");
  return { key: node.key, name: node.name, title: null, when, from: inYears(starts), to: inYears(node.validTo), how: methods(node.citations) };
}

function stretches(told: Told): Stretch[] {
  const all = [
    ...(told.posts?.edges ?? []).map(post),
    ...(told.people?.edges ?? []).map(post),
    ...(told.engagements?.edges ?? []).map(engagement),
  ];
  return all.sort((one, two) => (one.from ?? one.to ?? 9999) - (two.from ?? two.to ?? 9999));
}

/** Posts and engagements in the order of time, as a table whose last column is drawn to one scale. */
class RecordTimeline extends View {
  static override properties = { ...View.properties, kind: {}, whole: { state: true } };
  declare kind: string;
  declare whole: boolean;
  private told = new Reading(
    this,
    () => (HAVE_ONE.some((kinds) => kinds.includes(this.kind)) ? [recordId(this.address)] : undefined),
    async (signal) => {
      const [person, organisation, platform] = HAVE_ONE.map((kinds) => kinds.includes(this.kind));
      const variables = { id: recordId(this.address), person, organisation, platform };
      const { node } = await ask<ExplorerTimelineQuery>(TIMELINE, variables, signal);
      return stretches((node ?? {}) as Told);
    },
  );

  override render(): unknown {
    return this.told.show((all) => (all.length ? this.table(all) : ""));
  }

  private table(all: readonly Stretch[]): unknown {
    const known = all.flatMap(({ from, to: until }) => [from, until]).filter((year) => year !== undefined);
    const first = Math.floor(Math.min(...known));
    const last = Math.ceil(Math.max(...known, new Date().getUTCFullYear() + 1));
    return html`<section><h2>${say(words.timeline)}</h2><div class="scrolls" tabindex="0" role="group" aria-label=${say(words.timeline)}>
      <table class="timeline">
        <thead><tr><th scope="col">${say(words.what)}</th><th scope="col">${say(words.when)}</th>
          <th class="bar" aria-hidden="true">${known.length ? html`<span>${first}</span><span>${last}</span>` : ""}</th></tr></thead>
        <tbody>${(this.whole ? all : all.slice(0, AT_FIRST)).map((each) => this.row(each, first, last))}</tbody>
      </table></div>
      ${this.whole || all.length <= AT_FIRST ? "" : html`<p class="more"><span>${say(words.shown, { n: AT_FIRST, all: count(all.length) })}</span>
        <button type="button" @click=${() => { this.whole = true; }}>${say(words.more)}</button></p>`}</section>`;
  }

  private row({ key, name, title, when, from, to: until, how: read }: Stretch, first: number, last: number): unknown {
    return html`<tr>
      <th scope="row"><a href=${to("record", { id: key })}>${name}</a>${title ? html`<span class="also">${title}</span>` : ""}</th>
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

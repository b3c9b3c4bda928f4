import { html } from "lit";
import { ask } from "../base/api";
import { kindName, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerTiesOnQuery } from "../documents";
import { citations } from "../parts/citations";
import { dayText, validity } from "../parts/days";
import { link } from "../parts/records";
import { made } from "../parts/marks";
import { both } from "./counts";
import { period } from "./period";
import TIES from "./ties.graphql";
import { words } from "./time.words";

type Page = NonNullable<ExplorerTiesOnQuery["neighbourhood"]>;
type Neighbour = Page["edges"][number];

interface Tied {
  readonly node: Neighbour["node"];
  readonly tie: Neighbour["ties"][number];
}

interface OnDay {
  readonly total: number;
  readonly kinds: ReadonlyMap<string, number>;
  /** Every tie by a key of its own; undefined where there are too many. */
  readonly ties: ReadonlyMap<string, Tied> | undefined;
}

const MOST = 300; // neighbours that are compared one by one

/** To what a record was connected on both days, and which connections began or ended between them. */
class TimeTies extends View {
  static override properties = { ...View.properties, counted: { attribute: false } };
  /** Whether the counts are told elsewhere. */
  declare counted: boolean;
  private told = new Reading(this, () => [this.address.id, period(this.address)], async (signal) => {
    const { from, to: until } = period(this.address);
    const [before, after] = await Promise.all([this.on(from, signal), this.on(until, signal), learnKinds()]);
    return { before, after };
  });

  private async on(day: string, signal: AbortSignal): Promise<OnDay | undefined> {
    const edges: Neighbour[] = [];
    const kinds = new Map<string, number>();
    let total = 0;
    for (let after: string | null | undefined, more = true; more; ) {
      const { neighbourhood: page }: ExplorerTiesOnQuery = await ask<ExplorerTiesOnQuery>(TIES, { id: this.address.id, day, after }, signal);
      if (!page) {
        return undefined;
      }
      edges.push(...page.edges);
      total = page.totalCount;
      more = page.pageInfo.hasNextPage && total <= MOST;
      after = page.pageInfo.endCursor;
      if (!more) {
        page.leftOut.forEach(({ kind, count: n }) => kinds.set(kind, n));
      }
    }
    edges.forEach(({ node: { __typename: kind } }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    const ties = edges.flatMap(({ node, ties: all }) => all.map((tie) => [`${node.key} ${tie.relationship} ${tie.forward} ${tie.validFrom}`, { node, tie }] as const));
    return { total, kinds, ties: total <= MOST ? new Map(ties) : undefined };
  }

  override render(): unknown {
    return this.told.show(({ before, after }) => html`
      ${this.absent(before, after)}
      ${this.counted ? "" : html`<section><h2>${say(words.counts)}</h2>${both(kinds(before, after), period(this.address))}</section>`}
      <section><h2>${say(words.ties)}</h2>${this.changes(before, after)}</section>`);
  }

  private absent(before: OnDay | undefined, after: OnDay | undefined): unknown {
    const { from, to: until } = period(this.address);
    return ([[before, from], [after, until]] as const).map(([on, day]) =>
      on?.total ? "" : html`<p class="told">${say(words.absent, { day: dayText(day, "DAY") })}</p>`);
  }

  private changes(before: OnDay | undefined, after: OnDay | undefined): unknown {
    if ((before && !before.ties) || (after && !after.ties)) {
      return html`<p>${say(words.tooMany, { n: count(Math.max(before?.total ?? 0, after?.total ?? 0)) })}</p>`;
    }
    const none = new Map<string, Tied>();
    const [then, later] = [before?.ties ?? none, after?.ties ?? none];
    const began = [...later].filter(([key]) => !then.has(key)).map(([, tied]) => ({ ...tied, how: words.began }));
    const ended = [...then].filter(([key]) => !later.has(key)).map(([, tied]) => ({ ...tied, how: words.ended }));
    const all = [...began, ...ended];
    return all.length
      ? html`<table class="list">
          <thead><tr>${[words.change, words.how, words.when, words.support].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
          <tbody>${all.map(({ node, tie, how }) => html`<tr>
            <th scope="row">${tie.text}<span class="also">${kindName(node.__typename)}: ${link(node)} ${made(node.synthetic)}</span></th>
            <td data-label=${say(words.how)}>${say(how)}</td>
            <td data-label=${say(words.when)}>${validity(tie)}</td>
            <td data-label=${say(words.support)}>${citations(tie.citations)}</td></tr>`)}</tbody></table>`
      : html`<p>${say(words.noTies)}</p>`;
  }
}

function kinds(before: OnDay | undefined, after: OnDay | undefined) {
  const all = [...new Set([...(before?.kinds.keys() ?? []), ...(after?.kinds.keys() ?? [])])];
  return all.map((kind) => ({
    what: say(words.connected, { kind: kindName(kind) }), before: before?.kinds.get(kind) ?? 0, after: after?.kinds.get(kind) ?? 0,
  })).sort((one, two) => two.after - one.after);
}

customElements.define("time-ties", TimeTies);

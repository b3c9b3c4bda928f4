// What was found for a text: results in a table, with how the text was understood, and facets by kind.
import { html } from "lit";
import { ask } from "../base/api";
import { kindName, label, learn, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { say } from "../base/words";
import type { ExplorerFoundKindsQuery, ExplorerSearchQuery } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { facet, narrow } from "../parts/facets";
import { marked } from "../parts/marks";
import { Pages } from "../parts/pages";
import { starred } from "../parts/records";
import { understood, UNDERSTOOD } from "../parts/understood";
import KINDS from "./kinds.graphql";
import SEARCH from "./search.graphql";
import { words } from "./found.words";

type Found = NonNullable<ExplorerSearchQuery["search"]>;
type Hit = Found["edges"][number];

const PAGE = 25;

class FoundView extends View {
  private found = new Pages<Found>(
    this,
    () => (this.address.text ? [this.address.text, this.kinds, this.address.day] : undefined),
    async (first, after, signal) => {
      const { text = "", day } = this.address;
      const kinds = this.kinds.length ? this.kinds : undefined;
      const [{ search }] = await Promise.all([
        ask<ExplorerSearchQuery>(SEARCH, { text, kinds, first, after, day }, signal), learnKinds(),
        ...["SearchKind", "SearchField", "SearchMatch", ...UNDERSTOOD].map(learn),
      ]);
      return search ?? null;
    },
    PAGE,
  );
  private counts = new Reading(
    this,
    () => (this.address.text ? [this.address.text, this.address.day] : undefined),
    (signal) => this.count(signal),
  );

  private get kinds(): readonly string[] {
    return this.address.kinds?.split(",") ?? [];
  }

  // The API gives no totals of a search, whose best 300 records are in reach: they are counted here, page by page.
  private async count(signal: AbortSignal): Promise<Map<string, number>> {
    const { text = "", day } = this.address;
    const counts = new Map<string, number>();
    for (let after: string | null | undefined, more = true; more; ) {
      const { search }: ExplorerFoundKindsQuery = await ask<ExplorerFoundKindsQuery>(KINDS, { text, after, day }, signal);
      search?.edges.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
      after = search?.pageInfo.endCursor;
      more = search?.pageInfo.hasNextPage ?? false;
    }
    return counts;
  }

  override render(): unknown {
    const { text } = this.address;
    titled(text ?? say(words.search));
    return text
      ? html`<h1>${say(words.title, { text })}</h1>${this.found.show((found) => this.results(found, text))}`
      : html`<h1>${say(words.search)}</h1><p>${say(words.nothingTyped)}</p>`;
  }

  private results(found: Found, text: string): unknown {
    const { edges: hits } = found;
    return html`${understood(found)}${this.facets()}
      ${hits.length
        ? html`${this.table(hits, text)}${this.found.foot(found, exportMenu(text, () => exported(hits.map(({ node }) => node.key), this.address.day)))}`
        : html`<p class="told" role="status">${say(this.kinds.length ? words.noneOfKinds : words.none, { text })}</p>`}`;
  }

  private facets(): unknown {
    const counts = this.counts.data;
    const values = [...(counts ?? [])].sort((one, two) => two[1] - one[1]);
    return values.length > 1
      ? facet(say(words.kinds), values.map(([value, n]) => ({ value, name: label("SearchKind", value), count: n })), this.kinds, narrow("kinds"))
      : "";
  }

  private table(hits: readonly Hit[], text: string): unknown {
    return html`<div class="wide"><table class="list">
      <caption class="unseen">${say(words.title, { text })}</caption>
      <thead><tr>${[words.record, words.kind, words.why].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
      <tbody>${hits.map(row)}</tbody>
    </table></div>`;
  }
}

const row = (hit: Hit): unknown => html`<tr>
  <th scope="row">${starred(hit.node)}</th>
  <td data-label=${say(words.kind)}>${kindName(hit.node.__typename)}${hit.open === null || hit.open === undefined ? "" : ` (${say(hit.open ? words.open : words.closed)})`}</td>
  <td data-label=${say(words.why)}>${why(hit)}</td>
</tr>`;

const why = (hit: Hit): unknown =>
  hit.because.length
    ? html`<ul class="because">${hit.because.map(
        (part) => html`<li>${label("DraftField", part.field)}: ${part.node?.name ?? part.value} <span class="quiet">(<q>${part.span.text}</q>)</span></li>`,
      )}</ul>`
    : html`${label("SearchField", hit.field)}: ${marked(hit.text, hit.highlights)} <span class="quiet">(${label("SearchMatch", hit.match)})</span>`;

customElements.define("found-view", FoundView);

// What was found for a text: results in a table, with how the text was understood, and facets by kind.
import { html } from "lit";
import { changed, go, to } from "../base/address";
import { ask } from "../base/api";
import { kindName, label, learn, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerFoundKindsQuery, ExplorerSearchQuery } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { facet } from "../parts/facets";
import { keep } from "../parts/keep";
import { made, marked } from "../parts/marks";
import KINDS from "./kinds.graphql";
import SEARCH from "./search.graphql";
import { understood } from "./understood";
import { words } from "./found.words";

type Found = NonNullable<ExplorerSearchQuery["search"]>;
type Hit = Found["edges"][number];

class FoundView extends View {
  private earlier: readonly Hit[] = [];
  private found = new Reading(
    this,
    () => (this.address.text ? [this.address.text, this.kinds, this.address.day] : undefined),
    async (signal) => {
      const [found] = await Promise.all([
        this.read(undefined, signal), learnKinds(),
        ...["SearchKind", "SearchField", "SearchMatch", "DraftField", "SkillLevel"].map(learn),
      ]);
      this.earlier = [];
      return found;
    },
  );
  private counts = new Reading(
    this,
    () => (this.address.text ? [this.address.text, this.address.day] : undefined),
    (signal) => this.count(signal),
  );

  private get kinds(): readonly string[] {
    return this.address.kinds?.split(",") ?? [];
  }

  private async read(after?: string | null, signal?: AbortSignal): Promise<Found | null> {
    const { text = "", day } = this.address;
    const kinds = this.kinds.length ? this.kinds : undefined;
    return (await ask<ExplorerSearchQuery>(SEARCH, { text, kinds, after, day }, signal)).search ?? null;
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

  private more = async (): Promise<void> => {
    const page = this.found.data!;
    const next = await this.read(page.pageInfo.endCursor);
    this.earlier = [...this.earlier, ...page.edges];
    this.found.data = next && { ...next, understood: page.understood, notUnderstood: page.notUnderstood };
    this.requestUpdate();
  };

  override render(): unknown {
    const { text } = this.address;
    titled(text ?? say(words.search));
    return text
      ? html`<h1>${say(words.title, { text })}</h1>${this.found.show((found) => (found ? this.results(found, text) : ""))}`
      : html`<h1>${say(words.search)}</h1><p>${say(words.nothingTyped)}</p>`;
  }

  private results(found: Found, text: string): unknown {
    const hits = [...this.earlier, ...found.edges];
    return html`${understood(found)}${this.facets()}
      ${hits.length ? this.table(hits, text) : html`<p class="told" role="status">${say(this.kinds.length ? words.noneOfKinds : words.none, { text })}</p>`}
      <p class="more">${hits.length ? html`<span role="status">${say(words.shown, { n: count(hits.length) })}</span>` : ""}
        ${found.pageInfo.hasNextPage ? html`<button type="button" @click=${this.more}>${say(words.more)}</button>` : ""}
        ${hits.length ? exportMenu(text, () => exported(hits.map(({ node }) => node.key), this.address.day)) : ""}</p>`;
  }

  private facets(): unknown {
    const counts = this.counts.data;
    const values = [...(counts ?? [])].sort((one, two) => two[1] - one[1]);
    return values.length > 1
      ? facet(say(words.kinds), values.map(([value, n]) => ({ value, name: label("SearchKind", value), count: n })), this.kinds, narrow)
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

const narrow = (kinds: readonly string[]): void => go(changed({ kinds: kinds.join(",") || undefined }), true);

const row = (hit: Hit): unknown => html`<tr>
  <th scope="row">${keep(hit.node.key, hit.node.name)}<a href=${to("record", { id: hit.node.key })}>${hit.node.name}</a> <span class="also">${made(hit.node.synthetic)}</span></th>
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

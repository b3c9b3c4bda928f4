import { html } from "lit";
import { changed, go, to } from "../base/address";
import { ask } from "../base/api";
import { kindName } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerConnectionsQuery, NodeKind } from "../documents";
import { citations } from "../parts/citations";
import { validity } from "../parts/days";
import { exportMenu } from "../export/export-menu";
import { exported, type Exported } from "../export/graph";
import { facet } from "../parts/facets";
import { keep } from "../parts/keep";
import { made } from "../parts/marks";
import CONNECTIONS from "./connections.graphql";
import { words } from "./record.words";

type Page = NonNullable<ExplorerConnectionsQuery["neighbourhood"]>;
type Neighbour = Page["edges"][number];

const PAGE = 20;

/** What a record is connected to, in a table with pages; kinds narrow it. */
class RecordConnections extends View {
  static override properties = { ...View.properties, name: {} };
  declare name: string;
  private earlier: readonly Neighbour[] = [];
  private page = new Reading(
    this,
    () => [this.address.id, this.address.day, this.kinds],
    async (signal) => {
      this.earlier = [];
      return this.read(undefined, signal);
    },
  );

  private get kinds(): readonly string[] {
    return this.address.kinds?.split(",") ?? [];
  }

  private async read(after: string | undefined, signal?: AbortSignal): Promise<Page | null> {
    const { id = "", day } = this.address;
    const kinds = this.kinds.length ? this.kinds : undefined;
    const answer = await ask<ExplorerConnectionsQuery>(CONNECTIONS, { id, day, kinds, after, first: PAGE }, signal);
    return answer.neighbourhood ?? null;
  }

  private more = async (): Promise<void> => {
    const page = this.page.data!;
    const next = await this.read(page.pageInfo.endCursor ?? undefined);
    this.earlier = [...this.earlier, ...page.edges];
    this.page.data = next;
    this.requestUpdate();
  };

  override render(): unknown {
    return html`<section><h2>${say(words.connections)}</h2>${this.page.show((page) => (page ? this.table(page) : ""))}</section>`;
  }

  private exported(shown: readonly Neighbour[]): Promise<Exported> {
    const { id = "", day } = this.address;
    return exported([id, ...shown.map(({ node }) => node.key)], day, { touching: id });
  }

  private table(page: Page): unknown {
    const all = [...this.earlier, ...page.edges];
    const counts = new Map<NodeKind, number>(page.leftOut.map(({ kind, count: n }) => [kind, n]));
    all.forEach(({ node }) => counts.set(node.__typename as NodeKind, (counts.get(node.__typename as NodeKind) ?? 0) + 1));
    if (!counts.size) {
      return html`<p class="quiet">${say(words.noConnections)}</p>`;
    }
    return html`
      ${facet(say(words.kinds), [...counts].sort((one, two) => two[1] - one[1]).map(([kind, n]) => ({ value: kind, name: kindName(kind), count: n })), this.kinds, narrow)}
      <div class="wide"><table class="list">
        <caption>${say(words.connectionsTo, { name: this.name })}</caption>
        <thead><tr>${[words.record, words.tie, words.support, words.degree].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
        <tbody>${all.map(row)}</tbody>
      </table></div>
      <p class="more"><span role="status">${say(words.shown, { n: count(all.length), all: count(page.totalCount) })}</span>
        ${page.pageInfo.hasNextPage ? html`<button type="button" @click=${this.more}>${say(words.more)}</button>` : ""}
        ${exportMenu(this.name, () => this.exported(all))}</p>`;
  }
}

const narrow = (kinds: readonly string[]): void => go(changed({ kinds: kinds.join(",") || undefined }), true);

const row = ({ node, ties, connections }: Neighbour): unknown => html`<tr>
  <th scope="row">${keep(node.key, node.name)}<a href=${to("record", { id: node.key })}>${node.name}</a>
    <span class="also">${kindName(node.__typename)} ${made(node.synthetic)}</span></th>
  <td data-label=${say(words.tie)}>${ties.map((tie) => {
    const when = validity(tie);
    return html`<p>${tie.text}${when ? html` <span class="quiet">(${when})</span>` : ""}</p>`;
  })}</td>
  <td data-label=${say(words.support)}>${citations(ties.flatMap((tie) => tie.citations))}</td>
  <td data-label=${say(words.degree)} class="number">${count(connections)}</td>
</tr>`;

customElements.define("record-connections", RecordConnections);

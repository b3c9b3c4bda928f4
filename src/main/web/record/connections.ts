import { html } from "lit";
import { ask } from "../base/api";
import { kindName } from "../base/labels";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerConnectionsQuery, NodeKind } from "../documents";
import { citations } from "../parts/citations";
import { validity } from "../parts/days";
import { exportMenu } from "../export/export-menu";
import { exported, type Exported } from "../export/graph";
import { facet, narrow } from "../parts/facets";
import { keep } from "../parts/keep";
import { made } from "../parts/marks";
import { Pages } from "../parts/pages";
import { link } from "../parts/records";
import CONNECTIONS from "./connections.graphql";
import { words } from "./record.words";

type Page = NonNullable<ExplorerConnectionsQuery["neighbourhood"]>;
type Neighbour = Page["edges"][number];

const PAGE = 20;

/** What a record is connected to, in a table with pages; kinds narrow it. */
class RecordConnections extends View {
  static override properties = { ...View.properties, name: {} };
  declare name: string;
  private page = new Pages<Page>(
    this,
    () => [this.address.id, this.address.day, this.kinds],
    async (first, after, signal) => {
      const { id = "", day } = this.address;
      const kinds = this.kinds.length ? this.kinds : undefined;
      return (await ask<ExplorerConnectionsQuery>(CONNECTIONS, { id, day, kinds, after, first }, signal)).neighbourhood ?? null;
    },
    PAGE,
  );

  private get kinds(): readonly string[] {
    return this.address.kinds?.split(",") ?? [];
  }

  override render(): unknown {
    return html`<section><h2>${say(words.connections)}</h2>${this.page.show((page) => this.table(page))}</section>`;
  }

  private exported(shown: readonly Neighbour[]): Promise<Exported> {
    const { id = "", day } = this.address;
    return exported([id, ...shown.map(({ node }) => node.key)], day, { touching: id });
  }

  private table(page: Page): unknown {
    const { edges: all } = page;
    const counts = new Map<NodeKind, number>(page.leftOut.map(({ kind, count: n }) => [kind, n]));
    all.forEach(({ node }) => counts.set(node.__typename as NodeKind, (counts.get(node.__typename as NodeKind) ?? 0) + 1));
    if (!counts.size) {
      return html`<p class="quiet">${say(words.noConnections)}</p>`;
    }
    return html`
      ${facet(say(words.kinds), [...counts].sort((one, two) => two[1] - one[1]).map(([kind, n]) => ({ value: kind, name: kindName(kind), count: n })), this.kinds, narrow("kinds"))}
      <div class="wide"><table class="list">
        <caption>${say(words.connectionsTo, { name: this.name })}</caption>
        <thead><tr>${[words.record, words.tie, words.support, words.degree].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
        <tbody>${all.map(row)}</tbody>
      </table></div>
      ${this.page.foot(page, exportMenu(this.name, () => this.exported(all)))}`;
  }
}

const row = ({ node, ties, connections }: Neighbour): unknown => html`<tr>
  <th scope="row">${keep(node.key, node.name)}${link(node)}
    <span class="also">${kindName(node.__typename)} ${made(node.synthetic)}</span></th>
  <td data-label=${say(words.tie)}>${ties.map((tie) => {
    const when = validity(tie);
    return html`<p>${tie.text}${when ? html` <span class="quiet">(${when})</span>` : ""}</p>`;
  })}</td>
  <td data-label=${say(words.support)}>${citations(ties.flatMap((tie) => tie.citations))}</td>
  <td data-label=${say(words.degree)} class="number">${count(connections)}</td>
</tr>`;

customElements.define("record-connections", RecordConnections);

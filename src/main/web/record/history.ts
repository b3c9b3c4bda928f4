import { html } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { caller } from "../base/caller";
import { recordId } from "../base/ids";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { language, say } from "../base/words";
import type { ExplorerHistoryQuery } from "../documents";
import HISTORY from "./history.graphql";
import { words } from "./record.words";

type Page = NonNullable<NonNullable<ExplorerHistoryQuery["node"]>["history"]>;
type Entry = Page["edges"][number]["node"];

const mayRead = (): boolean => Boolean(caller().token ?? caller().key);

/** Who changed the record and its relationships, when and how; read when it is opened. */
class RecordHistory extends View {
  static override properties = { ...View.properties, record: {}, open: { state: true } };
  declare record: string;
  declare open: boolean;
  private earlier: readonly Entry[] = [];
  private page = new Reading(this, () => (this.open && mayRead() ? [this.record] : undefined), async (signal) => {
    const [page] = await Promise.all([this.read(undefined, signal), learn("EntryOutcome"), learn("WriteKind")]);
    this.earlier = [];
    return page;
  });

  private async read(after?: string | null, signal?: AbortSignal): Promise<Page | null> {
    const { node } = await ask<ExplorerHistoryQuery>(HISTORY, { id: recordId(this.address), after }, signal);
    return node?.history ?? null;
  }

  private more = async (): Promise<void> => {
    const page = this.page.data!;
    const next = await this.read(page.pageInfo.endCursor);
    this.earlier = [...this.earlier, ...page.edges.map(({ node }) => node)];
    this.page.data = next;
    this.requestUpdate();
  };

  override render(): unknown {
    const toggled = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`<section class="history"><details @toggle=${toggled}>
      <summary><h2>${say(words.history)}</h2></summary>
      ${mayRead()
        ? this.page.show((page) => (page?.edges.length ? this.list(page) : html`<p>${say(words.noHistory)}</p>`))
        : html`<p class="quiet">${say(words.historyWho)}</p>`}
    </details></section>`;
  }

  private list({ edges, pageInfo }: Page): unknown {
    return html`<ol>${[...this.earlier, ...edges.map(({ node }) => node)].map(item)}</ol>
      ${pageInfo.hasNextPage ? html`<p class="more"><button type="button" @click=${this.more}>${say(words.more)}</button></p>` : ""}`;
  }
}

const value = (json: unknown): string => (typeof json === "string" ? json : JSON.stringify(json));

function item({ change, outcome, relationship, from, to: end, differences }: Entry): unknown {
  const at = change && new Date(change.at as string).toLocaleString(language());
  return html`<li>
    <p><strong>${label("EntryOutcome", outcome)}</strong> · ${at} · ${change?.by} (${change ? label("WriteKind", change.kind) : ""})${change?.message ? `: ${change.message}` : ""}</p>
    ${relationship ? html`<p>${link(from)} <code>${relationship}</code> ${link(end)}</p>` : ""}
    ${outcome === "CHANGED" ? html`<ul>${differences.map((each) => html`<li><code>${each.path}</code>: ${value(each.before)} → ${value(each.after)}</li>`)}</ul>` : ""}
  </li>`;
}

const link = (node: { readonly key: string; readonly name: string } | null | undefined): unknown =>
  node ? html`<a href=${to("record", { id: node.key })}>${node.name}</a>` : "–";

customElements.define("record-history", RecordHistory);

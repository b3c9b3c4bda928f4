import { html } from "lit";
import { ask } from "../base/api";
import { caller } from "../base/caller";
import { recordId } from "../base/ids";
import { label, learn } from "../base/labels";
import { View } from "../base/view";
import { language, say } from "../base/words";
import type { ExplorerHistoryQuery } from "../documents";
import { Pages } from "../parts/pages";
import { link } from "../parts/records";
import HISTORY from "./history.graphql";
import { words } from "./record.words";

type Page = NonNullable<NonNullable<ExplorerHistoryQuery["node"]>["history"]>;
type Entry = Page["edges"][number]["node"];

const PAGE = 20;

const mayRead = (): boolean => Boolean(caller().token ?? caller().key);

/** Who changed the record and its relationships, when and how; read when it is opened. */
class RecordHistory extends View {
  static override properties = { ...View.properties, record: {}, open: { state: true } };
  declare record: string;
  declare open: boolean;
  private page = new Pages<Page>(
    this,
    () => (this.open && mayRead() ? [this.record] : undefined),
    async (first, after, signal) => {
      const variables = { id: recordId(this.address), first, after };
      const [{ node }] = await Promise.all([
        ask<ExplorerHistoryQuery>(HISTORY, variables, signal), ...["EntryOutcome", "WriteKind", "RelationshipType"].map(learn),
      ]);
      return node?.history ?? null;
    },
    PAGE,
    "entries",
  );

  override render(): unknown {
    const toggled = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`<section class="history"><details @toggle=${toggled}>
      <summary><h2>${say(words.history)}</h2></summary>
      ${mayRead()
        ? this.page.show((page) => (page.edges.length ? this.list(page) : html`<p>${say(words.noHistory)}</p>`))
        : html`<p class="quiet">${say(words.historyWho)}</p>`}
    </details></section>`;
  }

  private list(page: Page): unknown {
    return html`<ol>${page.edges.map(({ node }) => item(node))}</ol>${this.page.foot(page)}`;
  }
}

const value = (json: unknown): string => (typeof json === "string" ? json : JSON.stringify(json));

function item({ change, outcome, relationship, from, to: end, differences }: Entry): unknown {
  const at = change && new Date(change.at as string).toLocaleString(language());
  return html`<li>
    <p><strong>${label("EntryOutcome", outcome)}</strong> · ${at} · ${change?.by} (${change ? label("WriteKind", change.kind) : ""})${change?.message ? `: ${change.message}` : ""}</p>
    ${relationship ? html`<p>${from ? link(from) : "–"} → ${end ? link(end) : "–"} <span class="quiet">(${label("RelationshipType", relationship)})</span></p>` : ""}
    ${outcome === "CHANGED" ? html`<ul>${differences.map((each) => html`<li><code>${each.path}</code>: ${value(each.before)} → ${value(each.after)}</li>`)}</ul>` : ""}
  </li>`;
}

customElements.define("record-history", RecordHistory);

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

type Entry = NonNullable<NonNullable<ExplorerHistoryQuery["node"]>["history"]>["edges"][number]["node"];

const mayRead = (): boolean => Boolean(caller().token ?? caller().key);

/** Who changed the record and its relationships, when and how; read when it is opened. */
class RecordHistory extends View {
  static override properties = { ...View.properties, record: {}, open: { state: true } };
  declare record: string;
  declare open: boolean;
  private entries = new Reading(this, () => (this.open && mayRead() ? [this.record] : undefined), async (signal) => {
    const [{ node }] = await Promise.all([
      ask<ExplorerHistoryQuery>(HISTORY, { id: recordId(this.address) }, signal),
      learn("EntryOutcome"),
      learn("WriteKind"),
    ]);
    return node?.history?.edges.map((edge) => edge.node) ?? [];
  });

  override render(): unknown {
    const toggled = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`<section class="history"><details @toggle=${toggled}>
      <summary><h2>${say(words.history)}</h2></summary>
      ${mayRead()
        ? this.entries.show((all) => (all.length ? html`<ol>${all.map(item)}</ol>` : html`<p>${say(words.noHistory)}</p>`))
        : html`<p class="quiet">${say(words.historyWho)}</p>`}
    </details></section>`;
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

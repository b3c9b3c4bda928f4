import { html } from "lit";
import { ask } from "../base/api";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say, type Text } from "../base/words";
import type { ExplorerCatalogueChangesQuery, ExplorerPolicyChangesQuery } from "../documents";
import { citations } from "../parts/citations";
import { dayText } from "../parts/days";
import { link } from "../parts/records";
import CATALOGUES from "./catalogues.graphql";
import { difference } from "./counts";
import { period } from "./period";
import POLICIES from "./policies.graphql";
import { words } from "./time.words";

type PolicyChange = NonNullable<ExplorerPolicyChangesQuery["policyChanges"]>[number];
type CatalogueChange = NonNullable<ExplorerCatalogueChangesQuery["catalogueChanges"]>[number];
type Change = Pick<PolicyChange, "kind" | "date" | "precision" | "open" | "text" | "note" | "subject" | "citations"> & { readonly totals?: string };

/** What changed in the policies of a place, and in the catalogues of all. */
class TimeChanges extends View {
  static override properties = { ...View.properties, place: { attribute: false } };
  declare place: string | undefined;
  private policies = new Reading(this, () => (this.place ? [this.place, period(this.address)] : undefined), async (signal) => {
    const [{ policyChanges }] = await Promise.all([
      ask<ExplorerPolicyChangesQuery>(POLICIES, { place: this.place, ...period(this.address) }, signal), learn("ChangeKind"),
    ]);
    return policyChanges ?? [];
  });
  private catalogues = new Reading(this, () => [period(this.address)], async (signal) => {
    const [{ catalogueChanges }] = await Promise.all([
      ask<ExplorerCatalogueChangesQuery>(CATALOGUES, period(this.address), signal), learn("ChangeKind"),
    ]);
    return (catalogueChanges ?? []).map(ofCatalogue);
  });

  override render(): unknown {
    return html`
      ${this.place ? this.section(words.policyChanges, this.policies) : ""}
      ${this.section(words.catalogueChanges, this.catalogues)}`;
  }

  private section(title: Text, changes: Reading<readonly Change[]>): unknown {
    return html`<section><h2>${say(title)}</h2>${changes.show((all) => (all.length ? table(all) : html`<p>${say(words.none)}</p>`))}</section>`;
  }
}

const ofCatalogue = ({ catalogue, totalBefore, totalAfter, netDifference, ...change }: CatalogueChange): Change => ({
  ...change, subject: catalogue,
  ...(totalBefore && totalAfter && {
    totals: say(words.totals, { before: count(totalBefore.value), after: count(totalAfter.value), difference: difference(netDifference ?? 0) }),
  }),
});

function sum(all: readonly Change[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const each = kinds.map((kind) => say(words.one, { kind: label("ChangeKind", kind).toLowerCase(), n: count(all.filter((one) => one.kind === kind).length) }));
  return say(words.sum, { n: count(all.length), kinds: each.join(", ") });
}

const table = (all: readonly Change[]): unknown => html`<p role="status">${sum(all)}</p>
  <table class="list">
    <thead><tr>${[words.when, words.how, words.change, words.support].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
    <tbody>${all.map((change) => html`<tr>
      <th scope="row">${dayText(change.date, change.precision)}${change.open ? html`<span class="also">${say(words.perhaps)}</span>` : ""}</th>
      <td data-label=${say(words.how)}>${label("ChangeKind", change.kind)}</td>
      <td data-label=${say(words.change)}><p>${change.text}</p>
        ${change.totals ? html`<p>${change.totals}</p>` : ""}${change.note ? html`<p class="quiet">${change.note}</p>` : ""}
        <p>${link(change.subject)}</p></td>
      <td data-label=${say(words.support)}>${citations(change.citations)}</td></tr>`)}</tbody>
  </table>`;

customElements.define("time-changes", TimeChanges);

import { html, svg } from "lit";
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { say } from "../base/words";
import type { ExplorerSimilarQuery } from "../documents";
import { starred } from "../parts/records";
import SIMILAR from "./similar.graphql";
import { words } from "./record.words";

interface Alike {
  readonly score: number;
  readonly node: { readonly key: string; readonly name: string; readonly synthetic: boolean };
  readonly criteria: readonly { readonly criterion: string; readonly contribution: number; readonly reason: string }[];
}

/** Similar records, with the reasons; a bar shows what each criterion adds. */
class RecordSimilar extends View {
  private alike = new Reading(this, () => [recordId(this.address)], async (signal) => {
    const [{ node }] = await Promise.all([
      ask<ExplorerSimilarQuery>(SIMILAR, { id: recordId(this.address) }, signal),
      learn("MatchCriterion"),
    ]);
    return (node as { similarRecords?: { edges: readonly Alike[] } } | null)?.similarRecords?.edges ?? [];
  });

  override render(): unknown {
    return this.alike.show((all) =>
      all.length
        ? html`<section><h2>${say(words.similar)}</h2><div class="wide"><table class="list">
            <thead><tr>${[words.record, words.score, words.why].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
            <tbody>${all.map(row)}</tbody></table></div></section>`
        : "",
    );
  }
}

const row = ({ node, score, criteria }: Alike): unknown => {
  const told = criteria.filter(({ contribution }) => contribution > 0).sort((one, two) => two.contribution - one.contribution);
  return html`<tr>
    <th scope="row">${starred(node)}</th>
    <td data-label=${say(words.score)} class="number">${score.toFixed(2)}
      <svg class="score" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width="100" height="8"></rect>${svg`<rect width=${100 * score} height="8"></rect>`}</svg></td>
    <td data-label=${say(words.why)}>${told.map(
      (each) => html`<p><strong>${label("MatchCriterion", each.criterion)}</strong> +${each.contribution.toFixed(2)}: ${each.reason}</p>`,
    )}</td>
  </tr>`;
};

customElements.define("record-similar", RecordSimilar);

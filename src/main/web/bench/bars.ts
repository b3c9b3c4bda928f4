import { html, svg } from "lit";
import { label } from "../base/labels";
import { say } from "../base/words";
import { words } from "./bench.words";
import type { Scored } from "./fits";

/** A number from 0 to 1 as points of 100. */
export const points = (n: number): string => (100 * n).toFixed(1);
export const percent = (n: number): string => String(Math.round(100 * n));

const added = (all: readonly Scored[]): { each: Scored; from: number }[] => {
  let from = 0;
  return all.map((each) => {
    const at = { each, from };
    from += each.contribution;
    return at;
  });
};

/** All criteria in one bar: it is as long as the score. */
export const stacked = (all: readonly Scored[]): unknown => html`<svg class="sum" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
  <rect class="rail" width="100" height="6"></rect>
  ${added(all).map(({ each, from }) => svg`<rect class=${each.criterion.toLowerCase()} x=${100 * from} width=${100 * each.contribution} height="6"><title>${label("MatchCriterion", each.criterion)}</title></rect>`)}
</svg>`;

/** Each criterion with its bar, which begins where that of the one before ends: the last ends at the score. */
export function steps(all: readonly Scored[], score: number): unknown {
  return html`<table class="list steps">
    <thead><tr>${[words.criterion, words.adds, words.reason].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
    <tbody>${added(all).map(({ each, from }) => html`<tr>
      <th scope="row">${label("MatchCriterion", each.criterion)}</th>
      <td data-label=${say(words.adds)}><div class="added">${bar(each, from)}<span class="number"><strong>${points(each.contribution)}</strong> <span class="quiet">${say(words.product, { value: percent(each.value), weight: percent(each.weight) })}</span></span></div></td>
      <td data-label=${say(words.reason)}>${each.reason}</td>
    </tr>`)}</tbody>
    <tfoot><tr><th scope="row">${say(words.sum)}</th><td class="number" colspan="2"><strong>${points(score)}</strong></td></tr></tfoot>
  </table>`;
}

export const bar = ({ criterion, contribution }: Scored, from: number): unknown => svg`<svg class="sum" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
  <rect class="rail" width="100" height="6"></rect>
  <rect class=${criterion.toLowerCase()} x=${100 * from} width=${100 * contribution} height="6"></rect></svg>`;

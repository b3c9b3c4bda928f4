import { html } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerFiguresQuery } from "../documents";
import { citations } from "../parts/citations";
import { dayText } from "../parts/days";
import FIGURES from "./figures.graphql";
import { words } from "./record.words";

type Figure = NonNullable<ExplorerFiguresQuery["node"]>["figures"]["edges"][number]["node"];

/** What documents publish about a record, beside what the graph counts; the two are never mixed. */
class RecordFigures extends View {
  private figures = new Reading(this, () => [recordId(this.address)], async (signal) => {
    const [{ node }] = await Promise.all([
      ask<ExplorerFiguresQuery>(FIGURES, { id: recordId(this.address) }, signal),
      learn("FigureUnit"),
      learn("FigureQualifier"),
    ]);
    return node?.figures.edges.map((edge) => edge.node) ?? [];
  });

  override render(): unknown {
    return this.figures.show((all) =>
      all.length
        ? html`<section><h2>${say(words.figures)}</h2><div class="wide"><table class="list">
            <thead><tr>${[words.scope, words.printed, words.counted, words.support].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
            <tbody>${all.map(row)}</tbody></table></div></section>`
        : "",
    );
  }
}

function printed({ value, qualifier, unit, isPartial, asOf, asOfPrecision }: Figure): unknown {
  const exact = qualifier === "EXACT" ? "" : `${label("FigureQualifier", qualifier)} `;
  return html`<strong>${exact}${count(value)}</strong> ${label("FigureUnit", unit)}${isPartial ? ` (${say(words.partial)})` : ""}
    ${asOf ? html`<span class="also">${dayText(asOf, asOfPrecision)}</span>` : ""}`;
}

const counted = ({ recorded }: Figure): string =>
  recorded
    ? say(words.countedBoth, { documented: count(recorded.documented), synthetic: count(recorded.synthetic) })
    : say(words.notCounted);

const row = (figure: Figure): unknown => html`<tr>
  <th scope="row"><a href=${to("record", { id: figure.key })}>${figure.scope || label("FigureUnit", figure.unit)}</a></th>
  <td data-label=${say(words.printed)}>${printed(figure)}</td>
  <td data-label=${say(words.counted)}>${counted(figure)}</td>
  <td data-label=${say(words.support)}>${citations(figure.citations)}</td>
</tr>`;

customElements.define("record-figures", RecordFigures);

// The same as the picture in words: a row for each record and each relationship, with all that can be done.
import { html } from "lit";
import { kindName } from "../base/labels";
import { say } from "../base/words";
import { citations } from "../parts/citations";
import { starred } from "../parts/records";
import { validity } from "../parts/days";
import { next, type Graph, type GraphNode, type GraphTie } from "./graph";
import type { State } from "./state";
import { words } from "./canvas.words";

export interface Actions {
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  readonly pin: (id: string) => void;
  readonly remove: (id: string) => void;
}

export const recordsTable = (graph: Graph, state: State, actions: Actions): unknown => html`<div class="wide"><table class="list records">
  <caption>${say(words.records)}</caption>
  <thead><tr>${[words.record, words.kind, words.degree, words.actions].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
  <tbody>${graph.nodes.map((node) => record(node, graph, state, actions))}</tbody>
</table></div>`;

function record({ key, name, __typename: kind, synthetic }: GraphNode, graph: Graph, { selected, pins }: State, actions: Actions): unknown {
  const button = (text: string, act: (id: string) => void, pressed?: boolean): unknown =>
    html`<button type="button" aria-label="${text}: ${name}" aria-pressed=${pressed === undefined ? "" : String(pressed)} @click=${() => act(key)}>${text}</button>`;
  return html`<tr data-id=${key} tabindex="-1" aria-current=${selected === key ? "true" : "false"}>
    <th scope="row">${starred({ key, name, synthetic })}</th>
    <td data-label=${say(words.kind)}>${kindName(kind)}</td>
    <td data-label=${say(words.degree)} class="number">${next(graph, key).size}</td>
    <td class="actions">
      ${button(say(words.select), actions.select)} ${button(say(words.expand), actions.expand)} ${button(say(words.collapse), actions.collapse)}
      ${button(say(pins.has(key) ? words.unpin : words.pin), actions.pin)} ${button(say(words.remove), actions.remove)}
    </td>
  </tr>`;
}

export const tiesTable = (graph: Graph): unknown => html`<div class="wide"><table class="list ties">
  <caption>${say(words.edges)}</caption>
  <thead><tr>${[words.sentence, words.when, words.support].map((each) => html`<th scope="col">${say(each)}</th>`)}</tr></thead>
  <tbody>${graph.ties.map(tie)}</tbody>
</table></div>`;

const tie = (each: GraphTie): unknown => html`<tr data-id=${each.id}>
  <th scope="row">${each.text}</th>
  <td data-label=${say(words.when)}>${validity(each)}</td>
  <td data-label=${say(words.support)}>${citations(each.citations)}</td>
</tr>`;

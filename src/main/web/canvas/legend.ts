import { html, svg } from "lit";
import { kindName, label } from "../base/labels";
import { count, say } from "../base/words";
import type { Graph } from "./graph";
import { corners, shape } from "./shapes";
import { write, type State } from "./state";
import { words } from "./canvas.words";

const toggled = (all: readonly string[], value: string): string[] =>
  all.includes(value) ? all.filter((each) => each !== value) : [...all, value];

function counts(values: readonly string[]): [string, number][] {
  const counted = new Map<string, number>();
  values.forEach((value) => counted.set(value, (counted.get(value) ?? 0) + 1));
  return [...counted].sort((one, two) => two[1] - one[1]);
}

const sign = (kind: string): unknown => html`<svg class="sign" viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
  ${svg`<polygon points=${corners(kind)} fill=${shape(kind).colour}></polygon>`}</svg>`;

/** The kinds on the canvas with their signs, and the types of relationships; each can be hidden. */
export const legend = ({ nodes, ties }: Graph, { hiddenKinds, hiddenTies }: State): unknown => html`
  <fieldset class="facet legend"><legend>${say(words.kinds)}</legend>
    ${counts(nodes.map((node) => node.__typename)).map(([kind, n]) => html`<label>
      <input type="checkbox" .checked=${!hiddenKinds.includes(kind)} @change=${() => write({ hiddenKinds: toggled(hiddenKinds, kind) }, true)}>
      ${sign(kind)} ${kindName(kind)} <span class="quiet">${count(n)}</span></label>`)}
  </fieldset>
  <details class="tietypes"><summary>${say(words.ties)}</summary><fieldset class="facet"><legend class="unseen">${say(words.ties)}</legend>
    ${counts(ties.map((tie) => tie.relationship)).map(([type, n]) => html`<label>
      <input type="checkbox" .checked=${!hiddenTies.includes(type)} @change=${() => write({ hiddenTies: toggled(hiddenTies, type) }, true)}>
      ${label("RelationshipType", type)} <span class="quiet">${count(n)}</span></label>`)}
  </fieldset></details>`;

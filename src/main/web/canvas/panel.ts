import { html } from "lit";
import { to } from "../base/address";
import { kindName, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { Part } from "../base/view";
import { count, say } from "../base/words";
import type { NodeKind } from "../documents";
import { made } from "../parts/marks";
import { around, next, type Graph } from "./graph";
import type { State } from "./state";
import type { Actions } from "./tables";
import { words } from "./canvas.words";
import "../house/search-box";

/** What can be done with the selected record, and how much around it is not on the canvas yet. */
class CanvasPanel extends Part {
  static override properties = {
    graph: { attribute: false }, state: { attribute: false }, day: {}, actions: { attribute: false },
    more: { attribute: false }, path: { attribute: false },
  };
  declare graph: Graph;
  declare state: State;
  declare day: string | undefined;
  declare actions: Actions;
  declare more: (id: string, kind: NodeKind) => void;
  declare path: (to: string, name: string) => void;
  private around = new Reading(
    this,
    () => (this.state?.selected ? [this.state.selected, this.day] : undefined),
    async () => {
      const [counts] = await Promise.all([around(this.state.selected!, this.day), learnKinds()]);
      return counts;
    },
  );

  override render(): unknown {
    const node = this.graph.nodes.find(({ key }) => key === this.state.selected);
    if (!node) {
      return html`<p class="quiet">${say(words.none)}</p>`;
    }
    const { key, name, __typename: kind, synthetic } = node;
    const button = (text: string, act: (id: string) => void): unknown => html`<button type="button" @click=${() => act(key)}>${text}</button>`;
    return html`<h2>${name}</h2>
      <p class="quiet">${kindName(kind)} ${made(synthetic)} <a href=${to("record", { id: key })}>${say(words.page)}</a></p>
      <p class="actions">${button(say(words.expand), this.actions.expand)} ${button(say(words.collapse), this.actions.collapse)}
        ${button(say(this.state.pins.has(key) ? words.unpin : words.pin), this.actions.pin)} ${button(say(words.remove), this.actions.remove)}</p>
      <search-box class="path" .label=${words.pathTo} .picked=${this.path}></search-box>
      ${this.around.show((counts) => this.kinds(key, counts))}`;
  }

  private kinds(id: string, counts: ReadonlyMap<NodeKind, number>): unknown {
    const here = next(this.graph, id);
    const shown = (kind: string): number => this.graph.nodes.filter((node) => node.__typename === kind && here.has(node.key)).length;
    return html`<h3>${say(words.around)}</h3><ul class="around">
      ${[...counts].sort((one, two) => two[1] - one[1]).map(([kind, all]) => {
        const hidden = all - shown(kind);
        return html`<li><span>${kindName(kind)} <span class="quiet">${say(words.here, { n: count(shown(kind)) })}</span></span>
          ${hidden > 0
            ? html`<button type="button" aria-label="${say(words.moreOf, { kind: kindName(kind) })}" @click=${() => this.more(id, kind)}>${say(words.more, { n: count(hidden) })}</button>`
            : ""}</li>`;
      })}</ul><p class="quiet">${say(words.why)}</p>`;
  }
}

customElements.define("canvas-panel", CanvasPanel);

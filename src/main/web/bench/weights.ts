import { html } from "lit";
import { changed, go } from "../base/address";
import { label, learn } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { say } from "../base/words";
import { criteria, USUAL, weightsOf, written } from "./asked";
import { words } from "./bench.words";

const PAUSE = 300; // milliseconds without a move of a slider before the ranking is asked for again

/** Sliders for the weights of the criteria, and whose wishes count; both are kept in the address. */
class BenchWeights extends View {
  private moved: Readonly<Record<string, number>> = {};
  private waiting = 0;
  private sides = new Reading(this, () => [], () => learn("MatchSide"));

  private get weights(): Readonly<Record<string, number>> {
    return { ...weightsOf(this.address), ...this.moved };
  }

  override render(): unknown {
    const own = Boolean(this.address.weights);
    return html`<details class="weights" ?open=${own || matchMedia("(min-width: 62rem)").matches}>
      <summary>${say(words.weights)}</summary>
      <p class="quiet">${say(words.weightsHint)}</p>
      <div class="sliders">${criteria.map((name) => this.slider(name))}</div>
      <p class="more"><label>${say(words.judge)} <select @change=${judge}>
          ${[...(this.sides.data ?? [])].map(([side, text]) => html`<option value=${side} ?selected=${side === (this.address.judge ?? "BOTH_SIDES")}>${text}</option>`)}
        </select></label>
        ${own ? html`<a class="button" href=${changed({ weights: undefined })}>${say(words.reset)}</a>` : ""}</p>
    </details>`;
  }

  private slider(name: string): unknown {
    const weight = this.weights[name] ?? 0;
    return html`<label>${label("MatchCriterion", name)}
      <input type="range" min="0" max="100" step="5" .value=${String(weight)} @input=${(event: Event) => this.move(name, event)}>
      <output class="number">${weight}</output></label>`;
  }

  private move(name: string, event: Event): void {
    this.moved = { ...this.moved, [name]: Number((event.target as HTMLInputElement).value) };
    this.requestUpdate();
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.weigh(), PAUSE);
  }

  private weigh(): void {
    const { weights } = this;
    this.moved = {};
    const usual = criteria.every((name) => (weights[name] ?? 0) === USUAL[name]);
    go(changed({ weights: usual ? undefined : written(weights) }), true);
  }
}

const judge = (event: Event): void => {
  const { value } = event.target as HTMLSelectElement;
  go(changed({ judge: value === "BOTH_SIDES" ? undefined : value }), true);
};

customElements.define("bench-weights", BenchWeights);

import { html } from "lit";
import { Part } from "../base/view";
import { say } from "../base/words";
import { current, Lists, on, toggle } from "../shortlist/lists";
import { words } from "../shortlist/shortlist.words";

/** Puts a record on the current shortlist, or takes it off. */
class KeepButton extends Part {
  static override properties = { record: {}, name: {}, told: { type: Boolean } };
  declare record: string;
  declare name: string;
  /** Whether a word stands beside the star. */
  declare told: boolean;

  constructor() {
    super();
    new Lists(this);
  }

  override render(): unknown {
    const list = current();
    const kept = on(list, this.record);
    const text = say(words.keepOn, { name: this.name, list: list.name });
    return html`<button type="button" class="keep" aria-pressed=${String(kept)} title=${text} aria-label=${text}
      @click=${() => toggle(this.record)}>${kept ? "★" : "☆"}${this.told ? ` ${say(words.keep)}` : ""}</button>`;
  }
}

customElements.define("keep-button", KeepButton);

/** The star of a record. */
export const keep = (id: string, name: string, told = false): unknown =>
  html`<keep-button .record=${id} .name=${name} .told=${told}></keep-button>`;

import { html, nothing } from "lit";
import { address, go, to } from "../base/address";
import { ask } from "../base/api";
import { kindName, learnKinds } from "../base/labels";
import { Part } from "../base/view";
import { say, type Text } from "../base/words";
import type { ExplorerSuggestQuery, SearchKind } from "../documents";
import { made, marked } from "../parts/marks";
import { words } from "./search-box.words";
import SUGGEST from "./suggest.graphql";

type Offer = NonNullable<ExplorerSuggestQuery["suggest"]>[number];

const PAUSE = 150; // milliseconds without a key before suggestions are asked for

/** A field that offers records while somebody types; a record picked goes to `picked`, if that is set. */
export class SearchBox extends Part {
  static override properties = {
    text: {}, label: { attribute: false }, kinds: { attribute: false }, picked: { attribute: false },
    offers: { state: true }, active: { state: true },
  };
  declare text: string;
  declare label: Text;
  declare kinds: readonly SearchKind[] | undefined;
  declare picked: ((id: string, name: string) => void) | undefined;
  declare offers: readonly Offer[];
  declare active: number;
  private static made = 0;
  private readonly name = `search-${SearchBox.made++}`;
  private waiting = 0;

  constructor() {
    super();
    this.text = "";
    this.label = words.label;
    this.offers = [];
    this.active = -1;
  }

  override render(): unknown {
    const open = this.offers.length > 0;
    return html`<form role=${this.picked ? nothing : "search"} @submit=${this.enter} @focusout=${this.left}>
      <label for=${this.name} class=${this.picked ? "" : "unseen"}>${say(this.label)}</label>
      <input id=${this.name} type="search" role="combobox" autocomplete="off" spellcheck="false"
        aria-autocomplete="list" aria-expanded=${String(open)} aria-controls="${this.name}-offers"
        aria-activedescendant=${this.active < 0 ? nothing : `${this.name}-${this.active}`}
        placeholder=${this.picked ? "" : say(words.example)} .value=${this.text}
        @input=${this.typed} @keydown=${this.key}>
      ${this.picked ? "" : html`<button>${say(words.search)}</button>`}
      <ul id="${this.name}-offers" role="listbox" aria-label=${say(words.offers)} ?hidden=${!open}>
        ${this.offers.map((offer, i) => this.offer(offer, i))}
      </ul>
    </form>`;
  }

  private offer({ node, text, highlights }: Offer, i: number): unknown {
    return html`<li id="${this.name}-${i}" role="option" aria-selected=${String(i === this.active)}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.pick(i)}>
      <span>${marked(text, highlights)}${text === node.name ? "" : html` <span class="quiet">${node.name}</span>`}</span>
      <span class="quiet">${kindName(node.__typename)} ${made(node.synthetic)}</span>
    </li>`;
  }

  private typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    if (!this.picked) {
      void import("../found/found"); // is there when the search is
    }
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.suggest(), PAUSE);
  };

  private async suggest(): Promise<void> {
    const prefix = this.text.trim();
    if (!prefix) {
      this.close();
      return;
    }
    const variables = { prefix, kinds: this.kinds, day: address().day };
    const [{ suggest }] = await Promise.all([ask<ExplorerSuggestQuery>(SUGGEST, variables), learnKinds()]);
    if (prefix === this.text.trim() && this.contains(document.activeElement)) {
      this.offers = suggest ?? [];
      this.active = -1;
    }
  }

  private key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.offers.length) {
      event.preventDefault();
      const places = this.offers.length + 1; // the field itself is one of them
      this.active = ((this.active + 1 + step + places) % places) - 1;
    } else if (event.key === "Escape" && this.offers.length) {
      event.preventDefault();
      this.close();
    }
  };

  private enter = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.waiting);
    if (this.active >= 0) {
      this.pick(this.active);
    } else if (this.picked && this.offers[0]) {
      this.pick(0);
    } else if (!this.picked && this.text.trim()) {
      this.close();
      go(to("found", { text: this.text.trim() }));
    }
  };

  private pick(i: number): void {
    const { key, name } = this.offers[i]!.node;
    this.close();
    if (this.picked) {
      this.text = name;
      this.picked(key, name);
    } else {
      this.text = "";
      go(to("record", { id: key }));
    }
  }

  private left = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.close();
    }
  };

  private close(): void {
    clearTimeout(this.waiting);
    this.offers = [];
    this.active = -1;
  }
}

customElements.define("search-box", SearchBox);

import { LitElement } from "lit";
import { address, type Address } from "./address";
import { words } from "./base.words";
import { say } from "./words";

/** An element of the page. It has no shadow, so that labels, styles and printing reach across elements. */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** One of the views; the house gives it the address anew whenever anything that it depends on changes. */
export abstract class View extends Part {
  static override properties = { address: { attribute: false } };
  declare address: Address;

  constructor() {
    super();
    this.address = address();
  }
}

/** Names the page in the browser's tabs and history. */
export function titled(title: string): void {
  document.title = `${title} · ${say(words.brand)}`;
}

import { html } from "lit";
import { told } from "../base/reading";
import { Part } from "../base/view";
import { count, say } from "../base/words";
import { words } from "./export.words";
import { formats, type Format } from "./formats";
import type { Exported } from "./graph";

/** Offers what a view shows as a file, made in the browser. */
class ExportMenu extends Part {
  static override properties = { name: {}, read: { attribute: false }, news: { state: true }, failure: { state: true }, busy: { state: true } };
  /** What is exported, in words; files are named by it. */
  declare name: string;
  declare read: () => Promise<Exported>;
  declare news: string;
  declare failure: Error | undefined;
  declare busy: boolean;

  constructor() {
    super();
    this.news = "";
  }

  override render(): unknown {
    return html`<details class="export" @keydown=${this.key}><summary class="button">${say(words.export)}</summary>
      <div><p class="quiet">${say(words.why)}</p>
        ${formats.map((each) => html`<button type="button" ?disabled=${this.busy} @click=${() => this.save(each)}>${say(each.name)}</button>`)}
        <p role="status">${this.news}</p>${this.failure ? told(this.failure) : ""}</div>
    </details>`;
  }

  private async save({ ending, type, write }: Format): Promise<void> {
    this.busy = true;
    this.news = "";
    try {
      const all = await this.read();
      const file = `${fileName(this.name)}.${ending}`;
      download(file, new Blob([write(all)], { type }));
      this.news = say(words.done, { n: count(all.nodes.length), ties: count(all.ties.length), file });
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure as Error;
    }
    this.busy = false;
  }

  private key = (event: KeyboardEvent): void => {
    const details = this.querySelector("details")!;
    if (event.key === "Escape" && details.open) {
      details.open = false;
      this.querySelector("summary")!.focus();
    }
  };
}

const fileName = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "talent-graph";

function download(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define("export-menu", ExportMenu);

/** The menu of a view's exports. */
export const exportMenu = (name: string, read: () => Promise<Exported>): unknown =>
  html`<export-menu .name=${name} .read=${read}></export-menu>`;

// What stands around every view: search, day, language, who asks, and the way to the other views.
import { html } from "lit";
import { address, changed, go, onMove, to } from "../base/address";
import { onCaller } from "../base/caller";
import { Part, titled, type View } from "../base/view";
import { language, say } from "../base/words";
import { views, type Room } from "../views";
import { words } from "./house.words";
import "./caller-choice";
import "./search-box";

const tag = ({ name }: Room): string => `${name}-view`;

class House extends Part {
  private shown: View | undefined;
  private at: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    onMove(() => this.move());
    onCaller(() => this.move());
    addEventListener("keydown", reachSearch);
    this.move();
  }

  private get room(): Room {
    const name = address().view ?? "start";
    return views.find((each) => each.name === name) ?? views[0]!;
  }

  private move(): void {
    const { room } = this;
    document.documentElement.lang = language() === "zh" ? "zh-Hans" : "en";
    if (room.title) {
      titled(say(room.title));
    }
    if (this.shown?.localName === tag(room)) {
      this.show(room); // at once, so that the next key meets the new state
    } else {
      void room.open().then(() => {
        if (room === this.room) {
          this.show(room);
        }
      });
    }
  }

  private show(room: Room): void {
    if (this.shown?.localName !== tag(room)) {
      this.shown = document.createElement(tag(room)) as View;
    }
    this.shown.address = address();
    this.requestUpdate();
    this.reach(room);
  }

  // The next key meets what another page has, not where the last one was left.
  private reach({ name }: Room): void {
    const before = this.at;
    this.at = name === "record" ? `${name} ${address().id}` : name;
    if (before && before !== this.at) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
  }

  override render(): unknown {
    const { view = "start", text = "" } = address();
    return html`
      <a class="skip" href="#main">${say(words.skip)}</a>
      <header class="house">
        <a class="home" href=${to("start")}>${say(words.title)}</a>
        ${view === "start" ? "" : html`<search-box class="top" .text=${view === "found" ? text : ""}></search-box>`}
        ${this.settings()}
        ${this.ways(view)}
      </header>
      <main id="main" tabindex="-1">${this.shown}</main>
    `;
  }

  private settings(): unknown {
    const { day = "" } = address();
    return html`<div class="settings" role="group" aria-label=${say(words.settings)}>
      <label>${say(words.day)}
        <input type="date" .value=${day} max="2100-01-01" @change=${chooseDay}></label>
      ${day ? html`<a class="button" href=${changed({ day: undefined })}>${say(words.today)}</a>` : ""}
      <span role="group" aria-label=${say(words.language)} class="languages">
        ${languageButton("en", "English")}${languageButton("zh", "中文")}
      </span>
      <caller-choice></caller-choice>
    </div>`;
  }

  private ways(view: string): unknown {
    const lang = language();
    return html`<nav aria-label=${say(words.views)}>
      ${views.map(
        ({ name, title }) =>
          title && html`<a href=${to(name)} aria-current=${name === view ? "page" : "false"}>${say(title)}</a>`,
      )}
      <a href="events?lang=${lang}">${say(words.events)}</a>
      <a href="status?lang=${lang}">${say(words.status)}</a>
      <a href="graphiql?lang=${lang}">${say(words.queries)}</a>
    </nav>`;
  }
}

const languageButton = (value: string, name: string): unknown =>
  html`<button type="button" lang=${value} aria-pressed=${String(language() === value)}
    @click=${() => go(changed({ lang: value }), true)}>${name}</button>`;

const chooseDay = (event: Event): void => go(changed({ day: (event.target as HTMLInputElement).value || undefined }));

// The key / reaches the search from anywhere but a field.
function reachSearch(event: KeyboardEvent): void {
  if (event.key === "/" && !(event.target as Element).matches("input, select, textarea")) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>("search-box input")?.focus();
  }
}

customElements.define("explorer-house", House);

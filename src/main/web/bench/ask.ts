import { html } from "lit";
import { changed, go, to } from "../base/address";
import { View } from "../base/view";
import { say } from "../base/words";
import "../house/search-box";
import { asked } from "./asked";
import { words } from "./bench.words";

const FRESH = { id: undefined, text: undefined, compare: undefined, open: undefined, near: undefined, shown: undefined };

/** What is matched: a stored record, or somebody's own words, in one direction or the other. */
class BenchAsk extends View {
  static override properties = { ...View.properties, name: {} };
  declare name: string | undefined;

  override render(): unknown {
    const { side, text } = asked(this.address);
    const forDemand = side === "demand";
    return html`
      <nav class="choice" aria-label=${say(words.side)}>
        <a class="button" href=${changed({ ...FRESH, side: undefined })} aria-current=${String(forDemand)}>${say(words.forDemand)}</a>
        <a class="button" href=${changed({ ...FRESH, side: "expert" })} aria-current=${String(!forDemand)}>${say(words.forExpert)}</a>
      </nav>
      <div class="ask two">
        <search-box .label=${forDemand ? words.demand : words.expert} .kinds=${[forDemand ? "DEMAND" : "EXPERT"]}
          .text=${this.name ?? ""} .picked=${(id: string) => go(changed({ ...FRESH, side: undefined, id }))}></search-box>
        <form @submit=${this.own}>
          <label>${say(forDemand ? words.ownDemand : words.ownExpert)} <textarea rows="2" maxlength="2000" .value=${text}></textarea></label>
          <button>${say(words.find)}</button>
        </form>
      </div>
      ${this.address.id || text ? "" : this.examples(forDemand)}`;
  }

  private examples(forDemand: boolean): unknown {
    const text = say(forDemand ? words.exampleDemand : words.exampleExpert);
    return html`<p>${say(words.examples)}</p><ul>
      <li><a href=${to("bench", { id: forDemand ? "demand:beilun-0002" : "expert:demo-0541" })}>${say(forDemand ? words.ofBook : words.ofBookExpert)}</a></li>
      <li><a href=${to("bench", { text, side: forDemand ? undefined : "expert" })}>${text}</a></li></ul>`;
  }

  private own = (event: Event): void => {
    event.preventDefault();
    const text = (event.target as HTMLFormElement).querySelector("textarea")!.value.trim();
    const { side } = asked(this.address);
    if (text) {
      go(changed({ ...FRESH, text, side: side === "expert" ? "expert" : undefined }));
    }
  };
}

customElements.define("bench-ask", BenchAsk);

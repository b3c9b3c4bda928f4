// A dossier: a record, or all of a shortlist, to print; each claim with a footnote to its passage.
import { html } from "lit";
import { changed, go } from "../base/address";
import { ask, Refused } from "../base/api";
import { recordId } from "../base/ids";
import { learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { count, language, say, spoken, type Language } from "../base/words";
import type { ExplorerDossierQuery } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import { dayText } from "../parts/days";
import { readFacts } from "../record/facts";
import { readList, type Shortlist } from "../shortlist/lists";
import { extras } from "../shortlist/extras";
import DOSSIER from "./dossier.graphql";
import { words } from "./dossier.words";
import { sheet, type Told } from "./sheet";

const NEIGHBOURS = 30; // told of each record

const today = (): string => new Date().toISOString().slice(0, 10);

// A record that is not there is left out; whatever else is refused counts for the whole.
function unknown(failure: unknown): undefined {
  if (!(failure instanceof Refused && failure.code === "UNKNOWN_NODE")) {
    throw failure;
  }
}

class DossierView extends View {
  private told = new Reading(
    this,
    () => (this.ids.length ? [this.ids, this.address.day] : undefined),
    async (signal) => {
      await Promise.all([learnKinds(), ...(["en", "zh"] as const).map((lang) => spoken(lang, learnKinds))]);
      return Promise.all(this.ids.map((id) => this.read(id, signal).catch(unknown)));
    },
  );

  private get list(): Shortlist | undefined {
    return this.address.list ? readList(this.address.list) : undefined;
  }

  private get ids(): readonly string[] {
    return this.list?.entries.map(({ id }) => id) ?? this.address.ids?.split(",") ?? [];
  }

  private get languages(): readonly Language[] {
    const { langs } = this.address;
    return langs === "one" ? [language()] : language() === "zh" ? ["zh", "en"] : ["en", "zh"];
  }

  private async read(key: string, signal: AbortSignal): Promise<Told | undefined> {
    const { day } = this.address;
    const id = recordId({ ...this.address, id: key });
    const { node, neighbourhood } = await ask<ExplorerDossierQuery>(DOSSIER, { id, key, day, first: NEIGHBOURS }, signal);
    if (!node) {
      return undefined;
    }
    const [en, zh] = await Promise.all((["en", "zh"] as const).map((lang) => readFacts(node.__typename, id, signal, lang)));
    return { node, around: neighbourhood, facts: { en: en ?? {}, zh: zh ?? {} } };
  }

  override render(): unknown {
    return this.ids.length
      ? html`<div class="dossier">${this.tools()}${this.told.show((all) => this.whole(all.filter((each) => each !== undefined), all.length))}</div>`
      : html`<h1>${say(words.title)}</h1><p>${say(words.nothing)}</p>`;
  }

  private tools(): unknown {
    const { day, notes, langs } = this.address;
    const { list } = this;
    return html`<p class="tools">
      <button type="button" @click=${() => print()}>${say(words.print)}</button>
      <label><input type="checkbox" .checked=${langs !== "one"} @change=${() => go(changed({ langs: langs === "one" ? undefined : "one" }), true)}> ${say(words.both)}</label>
      ${list ? html`<label><input type="checkbox" .checked=${notes !== "no"}
        @change=${() => go(changed({ notes: notes === "no" ? undefined : "no" }), true)}> ${say(words.notes)}</label>` : ""}
      ${exportMenu(list?.name ?? this.ids.join("-"), () => exported(this.ids, day, {}, list && extras(list)))}
    </p>`;
  }

  private whole(all: readonly Told[], asked: number): unknown {
    const { languages, list } = this;
    const name = list?.name ?? all.map(({ node }) => node[language()]).join(", ");
    const withNotes = this.address.notes !== "no";
    titled(say(words.of, { name }));
    return html`<header class="cover">
        <h1>${say(words.of, { name })}</h1>
        <p class="quiet">${say(words.madeOn, { n: count(all.length), day: dayText(this.address.day ?? today(), "DAY"), address: location.href.split("#")[0]! })}</p>
        <p class="quiet">${say(words.legend)}</p>
        ${all.length < asked ? html`<p class="told">${say(words.gone, { n: asked - all.length })}</p>` : ""}
        ${all.length > 1 ? html`<nav aria-label=${say(words.contents)}><ol>${all.map(({ node }, i) => html`<li><a href="#sheet-${i + 1}">${
          languages.map((lang) => node[lang]).filter((each, n, names) => names.indexOf(each) === n).join(" · ")}</a></li>`)}</ol></nav>` : ""}
      </header>
      ${all.map((each, i) => sheet(each, i, languages, withNotes ? list?.entries.find(({ id }) => id === each.node.key) : undefined))}`;
  }
}

customElements.define("dossier-view", DossierView);

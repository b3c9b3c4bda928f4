// The footnotes of one record of a dossier: each passage once, numbered as the text comes to it.
import { html } from "lit";
import { to } from "../base/address";
import { say, spoken, type Language } from "../base/words";
import type { FootnoteFragment } from "../documents";
import { how } from "../parts/marks";
import { words } from "./dossier.words";

export type Footnote = FootnoteFragment;

export class Footnotes {
  private readonly all: Footnote[] = [];

  constructor(private readonly record: string) {}

  private id(n: number): string {
    return `note-${this.record}-${n}`;
  }

  /** The numbers of the passages after a claim, each a way to its footnote. */
  refer(cited: readonly Footnote[]): unknown {
    return cited.map((each) => {
      const there = this.all.findIndex(({ key }) => key === each.key);
      const n = there < 0 ? this.all.push(each) : there + 1;
      return html`<sup><a href="#${this.id(n)}" aria-label=${say(words.note, { n })}>${n}</a></sup>`;
    });
  }

  /** The list of footnotes, once the whole text has been made. */
  list(languages: readonly Language[]): unknown {
    return this.all.length
      ? html`<section class="footnotes"><h3>${say(words.footnotes)}</h3>
          <ol>${this.all.map((each, i) => html`<li id=${this.id(i + 1)} tabindex="-1">${note(each, languages)}</li>`)}</ol></section>`
      : "";
  }
}

function note(cited: Footnote, languages: readonly Language[]): unknown {
  const { source, passage, key, how: read } = cited;
  return html`${how(read)} ${source ? where(cited, languages) : say(words.noSource)}
    ${languages.map((lang) => html`<p lang=${lang === "zh" ? "zh-Hans" : "en"}>${spoken(lang, () => say(words.inWords))}: ${cited[lang]}</p>`)}
    ${passage ? html`<blockquote lang=${source?.language === "ZH" ? "zh" : "en"}>${say(words.passage)}: <q>${passage}</q></blockquote>` : ""}
    <a class="key" href=${to("record", { id: key })}>${key}</a>`;
}

function where({ source, start, length }: Footnote, languages: readonly Language[]): unknown {
  const names = [...new Set(languages.map((lang) => source![lang]))].join(" / ");
  const place = start != null && length != null ? `, ${say(words.characters, { from: start + 1, to: start + length })}` : "";
  return html`<a href=${to("record", { id: source!.key })}>${names}</a>${place}`;
}

import { html, nothing } from "lit";
import { to } from "../base/address";
import { say } from "../base/words";
import { how } from "./marks";
import { words } from "./parts.words";

export interface Cited {
  readonly key: string;
  readonly how: string;
  readonly en: string;
  readonly zh: string;
  readonly start?: number | null;
  readonly length?: number | null;
  readonly passage?: string | null;
  readonly source?: { readonly key: string; readonly name: string; readonly language: string } | null;
}

const languageName = (code: string): string => say(code === "ZH" ? words.chinese : words.english);

function where({ source, start, length }: Cited): unknown {
  const place = source && start != null && length != null;
  const text = source && (place ? say(words.where, { source: source.name, language: languageName(source.language), from: start + 1, to: start + length }) : source.name);
  return source ? html`<a href=${to("record", { id: source.key })}>${text}</a>` : "";
}

// The sentence of the product, in the language that the document is not written in, is the translation.
function beside(cited: Cited): unknown {
  const { passage, source } = cited;
  const original = source?.language === "ZH" ? "zh" : "en";
  return html`<div class="beside">
    ${passage
      ? html`<blockquote lang=${original}><p class="quiet">${say(words.original, { language: languageName(source!.language) })}</p><p><mark>${passage}</mark></p></blockquote>`
      : nothing}
    <div lang="en"><p class="quiet">${say(words.inOurWords, { language: say(words.english) })}</p><p>${cited.en}</p></div>
    <div lang="zh-Hans"><p class="quiet">${say(words.inOurWords, { language: say(words.chinese) })}</p><p>${cited.zh}</p></div>
    ${passage || !source ? nothing : html`<p class="quiet">${say(words.noText)}</p>`}
  </div>`;
}

/** Passages that support a fact: how each was read at a glance, the passage itself beside its translation when opened. */
export function citations(all: readonly Cited[]): unknown {
  if (!all.length) {
    return nothing;
  }
  const methods = [...new Set(all.map((each) => each.how))];
  const summary = all.length === 1 ? say(words.onePassage) : say(words.passageCount, { n: all.length });
  return html`<details class="citations">
    <summary>${methods.map((each) => [how(each), " "])} ${methods.join() === "SYNTHETIC" ? "" : summary}</summary>
    <ul>${all.map((each) => html`<li>${how(each.how)} ${where(each)}${beside(each)}</li>`)}</ul>
  </details>`;
}

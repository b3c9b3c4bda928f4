// A record of a dossier, from its name to its footnotes.
import { html } from "lit";
import { to } from "../base/address";
import { kindName } from "../base/labels";
import { count, language, say, spoken, type Language, type Text } from "../base/words";
import type { ExplorerDossierQuery } from "../documents";
import { validity, type Validity } from "../parts/days";
import { how, made } from "../parts/marks";
import { factItems } from "../record/facts";
import type { Entry } from "../shortlist/lists";
import { stageWords } from "../shortlist/shortlist.words";
import { words } from "./dossier.words";
import { Footnotes, type Footnote } from "./footnotes";

export interface Told {
  readonly node: NonNullable<ExplorerDossierQuery["node"]>;
  readonly around: ExplorerDossierQuery["neighbourhood"];
  /** What the record says of itself, in each language. */
  readonly facts: Readonly<Record<Language, Readonly<Record<string, unknown>>>>;
}

interface Claim {
  readonly en: string;
  readonly zh: string;
  readonly citations: readonly Footnote[];
  readonly when?: Validity;
}

const tag = (lang: Language): string => (lang === "zh" ? "zh-Hans" : "en");

/** The same in each language, side by side where there are two. */
const beside = (languages: readonly Language[], content: (lang: Language) => unknown): unknown =>
  html`<div class="pair">${languages.map((lang) => html`<div lang=${tag(lang)}>${spoken(lang, () => content(lang))}</div>`)}</div>`;

const heading = (text: Text, languages: readonly Language[]): unknown =>
  html`<h3>${[...new Set(languages.map((lang) => text[lang]))].join(" · ")}</h3>`;

export function sheet({ node, around, facts }: Told, i: number, languages: readonly Language[], entry: Entry | undefined): unknown {
  const notes = new Footnotes(String(i + 1));
  const [first = language(), second] = languages;
  const said = node.citations.filter((each) => each.how !== "SYNTHETIC").map((each) => ({ en: each.en, zh: each.zh, citations: [each] }));
  const tied = (around?.edges ?? []).flatMap(({ ties }) => ties).map((tie) => ({ en: tie.en, zh: tie.zh, citations: tie.citations, when: tie }));
  const hidden = (around?.totalCount ?? 0) - (around?.edges.length ?? 0);
  return html`<article class="sheet" id="sheet-${i + 1}" tabindex="-1">
    <header class="record">
      <p class="quiet">${kindName(node.__typename)} <code>${node.key}</code></p>
      <h2><a href=${to("record", { id: node.key })}>${node[first]}</a></h2>
      ${second && node[second] !== node[first] ? html`<p class="second" lang=${tag(second)}>${node[second]}</p>` : ""}
      ${badges(node, notes)}
    </header>
    ${entry ? ours(entry) : ""}
    ${factItems(facts[first]) ? html`<section>${heading(words.facts, languages)}${beside(languages, (lang) => factItems(facts[lang]))}</section>` : ""}
    ${claims(words.said, said, languages, notes)}
    ${claims(words.connections, tied, languages, notes)}
    ${hidden > 0 ? html`<p class="quiet">${say(words.more, { n: count(around!.edges.length), all: count(around!.totalCount) })}</p>` : ""}
    ${notes.list(languages)}
  </article>`;
}

const methods = (cited: readonly Footnote[]): unknown => [...new Set(cited.map((each) => each.how))].map((each) => [how(each), " "]);

function badges(node: Told["node"], notes: Footnotes): unknown {
  const when = validity(node as Validity);
  return html`<p class="badges">${node.synthetic ? made(true) : methods(node.citations)}
    ${when ? html`<span>${say(words.valid)}: ${when}</span>` : ""} <span>${notes.refer(node.citations)}</span></p>`;
}

function claims(title: Text, all: readonly Claim[], languages: readonly Language[], notes: Footnotes): unknown {
  return all.length
    ? html`<section>${heading(title, languages)}<ul class="claims">${all.map((claim) => html`<li>${beside(languages, (lang) => {
        const when = claim.when ? validity(claim.when) : "";
        return html`<p>${claim[lang]}${when ? html` <span class="quiet">(${when})</span>` : ""}${
          lang === languages[0] ? html` ${notes.refer(claim.citations)} ${methods(claim.citations)}` : ""}</p>`;
      })}</li>`)}</ul></section>`
    : "";
}

const ours = ({ stage, tags, note }: Entry): unknown => html`<dl class="ours">
  <div><dt>${say(words.stage)}</dt><dd>${say(stageWords[stage])}</dd></div>
  ${tags.length ? html`<div><dt>${say(words.tags)}</dt><dd>${tags.join(", ")}</dd></div>` : ""}
  ${note ? html`<div><dt>${say(words.ours)}</dt><dd class="note">${note}</dd></div>` : ""}
</dl>`;

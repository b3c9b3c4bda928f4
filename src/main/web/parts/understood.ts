import { html } from "lit";
import { label } from "../base/labels";
import { say, type Text } from "../base/words";
import { words } from "./parts.words";
import { link, type Linked } from "./records";

interface Part {
  readonly span: { readonly text: string };
  readonly field: string;
  readonly node?: Linked | null;
  readonly value?: string | null;
  readonly level?: string | null;
  readonly relation?: string;
  readonly counts?: boolean;
}

interface Understood {
  readonly understood: readonly Part[];
  readonly notUnderstood: readonly { readonly text: string }[];
  /** Why nothing was understood. */
  readonly reason?: string | null;
}

/** The enums whose labels the parts of a text need. */
export const UNDERSTOOD = ["DraftField", "SkillLevel", "LanguageLevel", "EngagementMode", "DegreeLevel", "PostRank"];

const VALUES: Readonly<Record<string, string>> = { MODE: "EngagementMode", DEGREE: "DegreeLevel", POST: "PostRank" };
const relations: Readonly<Record<string, Text>> = { OR: words.or, NOT: words.not };

/** How what was typed was understood: each part of it with what it means, and what meant nothing. */
export function understood({ understood: parts, notUnderstood, reason }: Understood): unknown {
  return parts.length || reason
    ? html`<section class="understood" aria-label=${say(words.understood)}><h2>${say(words.understood)}</h2>
        ${reason ? html`<p class="told">${reason}</p>` : ""}
        <ul>${parts.map(item)}${notUnderstood.map(({ text }) => html`<li class="not"><q>${text}</q> ${say(words.notUnderstood)}</li>`)}</ul></section>`
    : "";
}

function item({ span, field, node, value, level, relation = "AND", counts = true }: Part): unknown {
  const between = relations[relation];
  const type = VALUES[field];
  const said = value && type ? label(type, value) : value;
  return html`<li class=${counts ? "" : "not"}>${between ? html`<em>${say(between)}</em> ` : ""}<q>${span.text}</q> ${label("DraftField", field)}:
    ${node ? link(node) : html`<strong>${said}</strong>`}${level ? ` (${label(field === "LANGUAGE" ? "LanguageLevel" : "SkillLevel", level)})` : ""}${counts ? "" : html` <em>${say(words.countsNot)}</em>`}</li>`;
}

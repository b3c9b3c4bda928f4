import { html } from "lit";
import { to } from "../base/address";
import { label } from "../base/labels";
import { say, type Text } from "../base/words";
import type { ExplorerSearchQuery } from "../documents";
import { words } from "./found.words";

type Found = NonNullable<ExplorerSearchQuery["search"]>;
type Part = Found["understood"][number];

const relation: Record<string, Text | undefined> = { OR: words.or, NOT: words.not };

/** How what was typed was understood: each part of it with what it means, and what meant nothing. */
export function understood({ understood: parts, notUnderstood }: Found): unknown {
  return parts.length
    ? html`<section class="understood" aria-label=${say(words.understood)}><h2>${say(words.understood)}</h2><ul>
        ${parts.map(item)}
        ${notUnderstood.map(({ text }) => html`<li class="not"><q>${text}</q> ${say(words.notUnderstood)}</li>`)}
      </ul></section>`
    : "";
}

const item = ({ span, field, node, value, level, relation: how }: Part): unknown => {
  const between = relation[how];
  return html`<li>${between ? html`<em>${say(between)}</em> ` : ""}<q>${span.text}</q> ${label("DraftField", field)}:
    ${node ? html`<a href=${to("record", { id: node.key })}>${node.name}</a>` : html`<strong>${value}</strong>`}${level ? ` (${label("SkillLevel", level)})` : ""}</li>`;
};

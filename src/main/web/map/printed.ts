import { html } from "lit";
import { label } from "../base/labels";
import { count, say } from "../base/words";
import { link } from "../parts/records";
import type { Figure } from "./counts";
import { words } from "./map.words";

/** A total as a document prints it. */
export const printed = ({ key, name, value, unit, qualifier, derived }: Figure): unknown => html`<p class="printed">
  <strong>${qualifier === "EXACT" ? "" : `${label("FigureQualifier", qualifier)} `}${count(value)}</strong> ${label("FigureUnit", unit)}${derived ? ` (${say(words.calculated)})` : ""}:
  ${link({ key, name })}</p>`;

import { html } from "lit";
import { to } from "../base/address";
import { label } from "../base/labels";
import { count, say } from "../base/words";
import type { Figure } from "./counts";
import { words } from "./map.words";

/** A total as a document prints it. */
export const printed = ({ key, name, value, unit, qualifier, derived }: Figure): unknown => html`<p class="printed">
  <strong>${qualifier === "EXACT" ? "" : `${label("FigureQualifier", qualifier)} `}${count(value)}</strong> ${label("FigureUnit", unit)}${derived ? ` (${say(words.calculated)})` : ""}:
  <a href=${to("record", { id: key })}>${name}</a></p>`;

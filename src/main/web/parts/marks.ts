// Small marks that every view sets in the same way.
import { html } from "lit";
import { say, type Text } from "../base/words";
import { words } from "./parts.words";

/** The mark of what is made up. */
export const made = (synthetic: boolean | undefined | null): unknown =>
  synthetic ? html`<span class="how synthetic" title=${say(words.madeUpWhy)}>◇ ${say(words.madeUp)}</span>` : "";

const HOW: Record<string, { sign: string; text: Text }> = {
  STATED: { sign: "●", text: words.stated },
  DERIVED: { sign: "◐", text: words.derived },
  ENTERED: { sign: "✎", text: words.entered },
  SYNTHETIC: { sign: "◇", text: words.madeUp },
};

/** How a fact was read from its source: a sign, a word and a colour. */
export function how(method: string): unknown {
  const { sign, text } = HOW[method] ?? HOW.ENTERED!;
  return html`<span class="how ${method.toLowerCase()}">${sign} ${say(text)}</span>`;
}

interface Highlight {
  readonly start: number;
  readonly length: number;
}

/** A text with some parts of it marked; positions count code points. */
export function marked(text: string, highlights: readonly Highlight[]): unknown {
  const points = [...text];
  const parts: unknown[] = [];
  let at = 0;
  for (const { start, length } of highlights) {
    parts.push(points.slice(at, start).join(""), html`<mark>${points.slice(start, start + length).join("")}</mark>`);
    at = start + length;
  }
  return [...parts, points.slice(at).join("")];
}

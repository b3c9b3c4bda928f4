import { html } from "lit";
import { changed, go } from "../base/address";
import { count } from "../base/words";

export interface Facet {
  readonly value: string;
  readonly name: string;
  readonly count?: number;
}

/** Narrows the list of a view by a part of its address; the list begins anew. */
export const narrow = (part: string) => (values: readonly string[]): void =>
  go(changed({ [part]: values.join(",") || undefined, shown: undefined }), true);

/** Values to narrow a list by, each with how many there are; none chosen means all. */
export function facet(title: string, values: readonly Facet[], chosen: readonly string[], choose: (values: readonly string[]) => void): unknown {
  const toggle = (value: string): void =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return html`<fieldset class="facet"><legend>${title}</legend>
    ${values.map(
      ({ value, name, count: n }) => html`<label><input type="checkbox" .checked=${chosen.includes(value)}
        @change=${() => toggle(value)}> ${name}${n === undefined ? "" : html` <span class="quiet">${count(n)}</span>`}</label>`,
    )}
  </fieldset>`;
}

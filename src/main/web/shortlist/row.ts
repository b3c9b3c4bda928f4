import { html } from "lit";
import { to } from "../base/address";
import { kindName } from "../base/labels";
import { say } from "../base/words";
import { made } from "../parts/marks";
import { stages, type Entry, type Stage } from "./lists";
import { stageWords, words } from "./shortlist.words";

export interface Named {
  readonly __typename: string;
  readonly key: string;
  readonly name: string;
  readonly synthetic: boolean;
}

const value = (event: Event): string => (event.target as HTMLInputElement).value.trim();

const split = (text: string): string[] => [...new Set(text.split(/[,，、;；]/).map((each) => each.trim()).filter(Boolean))];

/** A record of a shortlist; every field is changed where it stands. */
export function row(
  { id, stage, tags, note }: Entry, node: Named | undefined,
  edit: (id: string, part: Partial<Entry>) => void, remove: (id: string, name: string) => void,
): unknown {
  const name = node?.name ?? id;
  return html`<tr data-id=${id}>
    <th scope="row">${node
      ? html`<a href=${to("record", { id })}>${name}</a> <span class="also">${kindName(node.__typename)} ${made(node.synthetic)}</span>`
      : html`<code>${id}</code> <span class="also">${say(words.notThere)}</span>`}</th>
    <td data-label=${say(words.stage)}><select aria-label="${say(words.stage)}: ${name}" @change=${(event: Event) => edit(id, { stage: value(event) as Stage })}>
      ${stages.map((each) => html`<option value=${each} .selected=${each === stage}>${say(stageWords[each])}</option>`)}</select></td>
    <td data-label=${say(words.tags)}><input aria-label="${say(words.tags)}: ${name}" list="tags" .value=${tags.join(", ")}
      @change=${(event: Event) => edit(id, { tags: split(value(event)) })}></td>
    <td data-label=${say(words.note)} class="note"><textarea rows="1" maxlength="2000" aria-label="${say(words.note)}: ${name}" .value=${note}
      @change=${(event: Event) => edit(id, { note: value(event) })}></textarea></td>
    <td><button type="button" class="plain" aria-label="${say(words.remove)}: ${name}" @click=${() => remove(id, name)}>${say(words.remove)}</button></td>
  </tr>`;
}

// Records by their names.
import { html } from "lit";
import { to } from "../base/address";
import { keep } from "./keep";
import { made } from "./marks";

export interface Linked {
  readonly key: string;
  readonly name: string;
}

export const link = ({ key, name }: Linked): unknown => html`<a href=${to("record", { id: key })}>${name}</a>`;

/** A record with its star, and the mark of what is made up. */
export const starred = (record: Linked & { readonly synthetic: boolean }): unknown =>
  html`${keep(record.key, record.name)}${link(record)} ${made(record.synthetic)}`;

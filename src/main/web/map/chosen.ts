import { changed } from "../base/address";

/** The address of the map with something else chosen: its list begins anew. */
export const chosen = (parts: { readonly place?: string | undefined; readonly measure?: string }): string =>
  changed({ ...parts, shown: undefined });

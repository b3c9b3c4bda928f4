import type { Address } from "./address";

/** The id of the record that the address names, as of its day. */
export const recordId = ({ id = "", day }: Address): string => (day ? `${id}@${day}` : id);

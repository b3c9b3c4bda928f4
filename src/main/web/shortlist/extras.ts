import type { Extra } from "../export/graph";
import type { Shortlist } from "./lists";

/** What a shortlist adds to its records when they are exported. */
export const extras = ({ entries }: Shortlist): Extra => ({
  names: ["stage", "tags", "note"],
  of: (id) => {
    const entry = entries.find((each) => each.id === id);
    return entry ? [entry.stage, entry.tags.join("; "), entry.note] : [];
  },
});

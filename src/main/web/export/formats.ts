// The formats of exports; a new one is a line here, and a module that writes it.
import type { Text } from "../base/words";
import { recordsCsv, tiesCsv } from "./csv";
import { gexf } from "./gexf";
import type { Exported } from "./graph";
import { graphml } from "./graphml";
import { jsonld } from "./jsonld";

export interface Format {
  readonly name: Text;
  /** The end of the names of files. */
  readonly ending: string;
  readonly type: string;
  readonly write: (all: Exported) => string;
}

const both = (name: string): Text => ({ en: name, zh: name });

export const formats: readonly Format[] = [
  { name: { en: "CSV: records", zh: "CSV：记录" }, ending: "records.csv", type: "text/csv;charset=utf-8", write: recordsCsv },
  { name: { en: "CSV: relationships", zh: "CSV：关系" }, ending: "relationships.csv", type: "text/csv;charset=utf-8", write: tiesCsv },
  { name: both("JSON-LD"), ending: "jsonld", type: "application/ld+json", write: jsonld },
  { name: both("GraphML"), ending: "graphml", type: "application/graphml+xml", write: graphml },
  { name: both("GEXF (Gephi)"), ending: "gexf", type: "application/gexf+xml", write: gexf },
];

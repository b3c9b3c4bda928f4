// GEXF 1.3, as Gephi and Gephi Lite read it.
import { language } from "../base/words";
import { ends, nodeColumns, tieColumns, type Column } from "./columns";
import type { Exported } from "./graph";
import { declaration, element } from "./xml";

const attributes = (part: "node" | "edge", columns: readonly Column<never>[]): string =>
  element("attributes", { class: part }, "\n", ...columns.map(({ name, type }) => element("attribute", { id: name, title: name, type })));

const values = <T>(columns: readonly Column<T>[], row: T): string =>
  element("attvalues", {}, ...columns.map(({ name, of }) => element("attvalue", { for: name, value: of(row) })));

export function gexf(all: Exported): string {
  const columns = nodeColumns(all).filter(({ name }) => name !== "id");
  return declaration + element(
    "gexf",
    { xmlns: "http://gexf.net/1.3", version: "1.3" },
    "\n",
    element("meta", { lastmodifieddate: new Date().toISOString().slice(0, 10) }, element("creator", {}, "Talent Graph")),
    element("graph", { defaultedgetype: "directed", mode: "static" }, "\n",
      attributes("node", columns),
      attributes("edge", tieColumns),
      element("nodes", {}, "\n", ...all.nodes.map((node) => element("node", { id: node.key, label: node[language()] }, values(columns, node)))),
      element("edges", {}, "\n", ...all.ties.map((tie, i) => {
        const [source, target] = ends(tie);
        return element("edge", { id: `tie-${i}`, source, target, label: tie.relationship, kind: tie.relationship }, values(tieColumns, tie));
      }))),
  );
}

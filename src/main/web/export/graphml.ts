// GraphML 1.0, as Cytoscape, yEd, NetworkX and igraph read it.
import { ends, nodeColumns, tieColumns, type Column } from "./columns";
import type { Exported } from "./graph";
import { declaration, element, escaped } from "./xml";

const keys = (part: "node" | "edge", columns: readonly Column<never>[]): string[] =>
  columns.map(({ name, type }) => element("key", { id: `${part}-${name}`, for: part, "attr.name": name, "attr.type": type }));

const data = <T>(part: string, columns: readonly Column<T>[], row: T): string[] =>
  columns.map(({ name, of }) => element("data", { key: `${part}-${name}` }, escaped(of(row))));

export function graphml(all: Exported): string {
  const columns = nodeColumns(all).filter(({ name }) => name !== "id");
  return declaration + element(
    "graphml",
    { xmlns: "http://graphml.graphdrawing.org/xmlns" },
    "\n",
    ...keys("node", columns),
    ...keys("edge", tieColumns),
    element("graph", { id: "talent-graph", edgedefault: "directed" }, "\n",
      ...all.nodes.map((node) => element("node", { id: node.key }, ...data("node", columns, node))),
      ...all.ties.map((tie, i) => {
        const [source, target] = ends(tie);
        return element("edge", { id: `tie-${i}`, source, target }, ...data("edge", tieColumns, tie));
      })),
  );
}

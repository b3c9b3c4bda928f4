// The records and relationships of the canvas, and what may be brought onto it.
import { ask } from "../base/api";
import type { ExplorerAroundQuery, ExplorerGraphQuery, ExplorerPathQuery, NodeKind } from "../documents";
import AROUND from "./around.graphql";
import GRAPH from "./graph.graphql";
import PATH from "./path.graphql";
import type { State } from "./state";

export type GraphNode = NonNullable<NonNullable<ExplorerGraphQuery["first"]>[number]>;
type Tie = NonNullable<ExplorerGraphQuery["ties"]>[number];
/** A relationship, with an id that tells it from others of its type between the same two. */
export type GraphTie = Tie & { readonly id: string };

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  /** How many of those asked for are not there on the day. */
  readonly gone: number;
}

const STEP = 8; // records that one expansion brings
const PAGE = 50;
const AT_ONCE = 100; // ids that the API answers in one list

export async function graph(ids: readonly string[], day: string | undefined, signal: AbortSignal): Promise<Graph> {
  const variables = { all: ids, first: ids.slice(0, AT_ONCE), others: ids.slice(AT_ONCE), day };
  const { first, others, ties } = await ask<ExplorerGraphQuery>(GRAPH, variables, signal);
  const there = [...(first ?? []), ...(others ?? [])].filter((node) => node !== null && node !== undefined);
  return { nodes: there, ties: identified(ties ?? []), gone: ids.length - there.length };
}

function identified(ties: readonly Tie[]): GraphTie[] {
  const seen = new Map<string, number>();
  return ties.map((tie) => {
    const name = [tie.from.key, tie.relationship, tie.to.key].join(" ");
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return { ...tie, id: `${name} ${n}` };
  });
}

/** The graph without the kinds and relationship types that are hidden. */
export function visible(all: Graph, { hiddenKinds, hiddenTies }: State): Graph {
  const nodes = all.nodes.filter((node) => !hiddenKinds.includes(node.__typename));
  const there = new Set(nodes.map(({ key }) => key));
  const ties = all.ties.filter((tie) => there.has(tie.from.key) && there.has(tie.to.key) && !hiddenTies.includes(tie.relationship));
  return { nodes, ties, gone: all.gone };
}

/** The ids next to a record on the canvas. */
export const next = ({ ties }: Graph, id: string): Set<string> =>
  new Set(ties.flatMap(({ from, to }) => (from.key === id ? [to.key] : to.key === id ? [from.key] : [])));

/** Neighbours that nothing else on the canvas holds. */
export function collapsible(all: Graph, id: string, pins: ReadonlySet<string>): string[] {
  return [...next(all, id)].filter((each) => !pins.has(each) && next(all, each).size === 1);
}

/** How many neighbours of each kind a record has in the whole graph. */
export async function around(id: string, day: string | undefined, signal: AbortSignal): Promise<Map<NodeKind, number>> {
  const { neighbourhood } = await ask<ExplorerAroundQuery>(AROUND, { id, day, first: 1 }, signal);
  const counts = new Map((neighbourhood?.leftOut ?? []).map(({ kind, count }) => [kind, count]));
  neighbourhood?.edges.forEach(({ node }) => counts.set(node.__typename as NodeKind, (counts.get(node.__typename as NodeKind) ?? 0) + 1));
  return counts;
}

/** The best connected neighbours that are not there yet. */
export async function fresh(id: string, kind: NodeKind | undefined, day: string | undefined, there: ReadonlySet<string>, room: number): Promise<string[]> {
  const found: string[] = [];
  const wanted = Math.min(STEP, room);
  for (let after: string | null | undefined, more = true; more && found.length < wanted; ) {
    const variables = { id, kinds: kind && [kind], first: PAGE, after, day };
    const { neighbourhood }: ExplorerAroundQuery = await ask<ExplorerAroundQuery>(AROUND, variables);
    found.push(...(neighbourhood?.edges ?? []).map(({ node }) => node.key).filter((key) => !there.has(key)));
    after = neighbourhood?.pageInfo.endCursor;
    more = neighbourhood?.pageInfo.hasNextPage ?? false;
  }
  return found.slice(0, wanted);
}

/** The records on the shortest path, or none where there is no path. */
export async function way(from: string, to: string, day: string | undefined): Promise<string[]> {
  const { paths } = await ask<ExplorerPathQuery>(PATH, { from, to, day });
  return paths?.edges[0]?.node.nodes.map(({ key }) => key) ?? [];
}

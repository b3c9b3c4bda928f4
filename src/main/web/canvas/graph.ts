// The records and relationships of the canvas, and what may be brought onto it.
import { ask } from "../base/api";
import { identity } from "../base/reading";
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
const PAGE = 20; // neighbours that are read with a record that is selected
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
    const ends = [tie.from.key, tie.to.key];
    const [start, end] = tie.forward ? ends : ends.reverse();
    const name = [start, tie.relationship, end].join(" ");
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return { ...tie, id: `${name} ${n}` };
  });
}

/** The graph without the kinds and relationship types that are hidden. */
export function visible(all: Graph, { ids, hiddenKinds, hiddenTies }: State): Graph {
  const wanted = new Set(ids);
  const nodes = all.nodes.filter((node) => wanted.has(node.key) && !hiddenKinds.includes(node.__typename));
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

type Page = NonNullable<ExplorerAroundQuery["neighbourhood"]>;

const pages = new Map<string, Promise<Page | undefined>>();

// The neighbours of a record that was selected are there before somebody asks for them.
function page(id: string, kind: NodeKind | undefined, day: string | undefined, after?: string | null): Promise<Page | undefined> {
  const variables = { id, kinds: kind && [kind], first: after ? AT_ONCE : PAGE, after, day };
  const at = identity([variables]);
  const known = pages.get(at) ?? ask<ExplorerAroundQuery>(AROUND, variables).then(({ neighbourhood }) => neighbourhood ?? undefined);
  pages.set(at, known);
  known.catch(() => pages.delete(at));
  return known;
}

/** How many neighbours of each kind a record has in the whole graph. */
export async function around(id: string, day: string | undefined): Promise<Map<NodeKind, number>> {
  const { leftOut = [], edges = [] } = (await page(id, undefined, day)) ?? {};
  const counts = new Map(leftOut.map(({ kind, count }) => [kind, count]));
  edges.forEach(({ node }) => counts.set(node.__typename as NodeKind, (counts.get(node.__typename as NodeKind) ?? 0) + 1));
  return counts;
}

/** The most telling neighbours that are not there yet, with what ties them to the record. */
export async function fresh(id: string, kind: NodeKind | undefined, day: string | undefined, there: ReadonlySet<string>, room: number): Promise<Graph> {
  const found: Page["edges"][number][] = [];
  const wanted = Math.min(STEP, room);
  for (let after: string | null | undefined, more = true; more && found.length < wanted; ) {
    const next: Page | undefined = await page(id, kind, day, after);
    found.push(...(next?.edges ?? []).filter(({ node }) => !there.has(node.key)));
    after = next?.pageInfo.endCursor;
    more = next?.pageInfo.hasNextPage ?? false;
  }
  const edges = found.slice(0, wanted);
  const ties = edges.flatMap((each) => each.ties).map((tie) => ({ ...tie, citations: [] }));
  return { nodes: edges.map(({ node }) => node), ties: identified(ties), gone: 0 };
}

/** A graph with what was found beside it. */
export function both(one: Graph, other: Graph): Graph {
  const [nodes, ties] = [new Set(one.nodes.map(({ key }) => key)), new Set(one.ties.map(({ id }) => id))];
  return {
    nodes: [...one.nodes, ...other.nodes.filter(({ key }) => !nodes.has(key))],
    ties: [...one.ties, ...other.ties.filter(({ id }) => !ties.has(id))],
    gone: one.gone,
  };
}

/** The records on the shortest path, or none where there is no path. */
export async function way(from: string, to: string, day: string | undefined): Promise<string[]> {
  const { paths } = await ask<ExplorerPathQuery>(PATH, { from, to, day });
  return paths?.edges[0]?.node.nodes.map(({ key }) => key) ?? [];
}

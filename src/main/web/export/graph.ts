// What is exported: records and the relationships among them, each with who says so and how.
import { ask } from "../base/api";
import type { ExplorerProvenanceQuery, ExplorerTiesQuery } from "../documents";
import PROVENANCE from "./provenance.graphql";
import TIES from "./ties.graphql";

export type ExportedNode = NonNullable<NonNullable<ExplorerProvenanceQuery["nodes"]>[number]>;
export type ExportedTie = NonNullable<ExplorerTiesQuery["ties"]>[number];
export type Support = ExportedNode["citations"][number];

/** Columns that a view has of its own for its records. */
export interface Extra {
  readonly names: readonly string[];
  readonly of: (id: string) => readonly string[];
}

export interface Exported {
  readonly nodes: readonly ExportedNode[];
  readonly ties: readonly ExportedTie[];
  readonly day: string | undefined;
  readonly extra: Extra;
}

/** Which of the relationships among the records are exported. */
export interface Among {
  /** Those of this record only. */
  readonly touching?: string;
  /** None of these relationship types. */
  readonly hidden?: readonly string[];
}

const PAGE = 100; // ids that the API takes at once; twice as many for relationships

const pages = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, i) => ids.slice(PAGE * i, PAGE * (i + 1)));

// Each two pages together, so that no relationship between pages is missed.
function pairs(all: readonly string[][]): string[][] {
  return all.length < 2 ? [...all] : all.flatMap((one, i) => all.slice(i + 1).map((two) => [...one, ...two]));
}

async function ties(ids: readonly string[], day: string | undefined, { touching, hidden = [] }: Among): Promise<ExportedTie[]> {
  const answers = await Promise.all(pairs(pages(ids)).map((each) => ask<ExplorerTiesQuery>(TIES, { ids: each, day })));
  const all = answers.flatMap((answer) => answer.ties ?? []);
  const once = answers.length < 2 ? all : [...new Map(all.map((tie) => [JSON.stringify(tie), tie])).values()];
  return once.filter(
    ({ from, to, relationship }) => (!touching || from.key === touching || to.key === touching) && !hidden.includes(relationship),
  );
}

/** Reads what an export tells of the records, in their order; what is not there on the day is left out. */
export async function exported(ids: readonly string[], day?: string, among: Among = {}, extra: Extra = { names: [], of: () => [] }): Promise<Exported> {
  const [answers, told] = await Promise.all([
    Promise.all(pages(ids).map((each) => ask<ExplorerProvenanceQuery>(PROVENANCE, { ids: each, day }))),
    ties(ids, day, among),
  ]);
  const nodes = answers.flatMap((answer) => answer.nodes ?? []).filter((node) => node !== null && node !== undefined);
  const there = new Set(nodes.map(({ key }) => key));
  return { nodes, ties: told.filter(({ from, to }) => there.has(from.key) && there.has(to.key)), day, extra };
}

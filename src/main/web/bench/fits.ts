// How well pairs fit, whatever was asked: a stored demand, a stored expert, or somebody's own words.
import { ask } from "../base/api";
import type {
  ExplorerBenchDemandQuery, ExplorerBenchExpertQuery, ExplorerBenchOwnQuery, ExplorerBenchPairQuery, MatchCriterion,
} from "../documents";
import type { Asked, Side } from "./asked";
import DEMAND from "./demand.graphql";
import EXPERT from "./expert.graphql";
import OWN from "./own.graphql";
import PAIR from "./pair.graphql";

export interface Named {
  readonly key: string;
  readonly name: string;
  readonly synthetic: boolean;
}

export interface Pair {
  readonly score: number;
  readonly expert?: Named | null;
  readonly demand?: Named | null;
}

export interface Scored {
  readonly criterion: MatchCriterion;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
  readonly reason: string;
}

export interface Fit extends Pair {
  readonly forDemand: number;
  readonly forExpert: number;
  readonly criteria: readonly Scored[];
  readonly skills: readonly {
    readonly wanted: { readonly key: string; readonly name: string };
    readonly fit: string;
    readonly mastered?: { readonly key: string; readonly name: string } | null;
    readonly value: number;
  }[];
  readonly missing: readonly string[];
  readonly obstacles?: readonly { readonly kind: string; readonly reason: string }[];
}

export type StoredDemand = NonNullable<ExplorerBenchDemandQuery["demand"]>;
export type StoredExpert = NonNullable<ExplorerBenchExpertQuery["expert"]>;
export type Own = NonNullable<ExplorerBenchOwnQuery["forDemand"]>;

export interface Ranking {
  /** What it was asked for, which the address may have left since. */
  readonly side: Side;
  readonly demand?: StoredDemand;
  readonly expert?: StoredExpert;
  readonly own?: Own;
  readonly candidates: number;
  readonly fits: readonly Fit[];
  readonly more: boolean;
  readonly emptyBecause: string | null;
  readonly nearest: readonly Fit[];
  readonly swaps?: readonly { readonly criterion: MatchCriterion; readonly from: number; readonly to: number }[];
}

/** The one of a pair that is looked for. */
export const found = (pair: Pair, side: Side): Named => (side === "demand" ? pair.expert : pair.demand)!;

interface Matches {
  readonly candidates: number;
  readonly edges: readonly { readonly node: Fit }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly emptyBecause?: string | null;
  readonly nearest: readonly Fit[];
  readonly sensitivity?: Ranking["swaps"];
}

const ranking = (side: Side, { candidates, edges, pageInfo, emptyBecause, nearest, sensitivity }: Matches): Ranking => ({
  side, candidates, fits: edges.map(({ node }) => node), more: pageInfo.hasNextPage, emptyBecause: emptyBecause ?? null, nearest,
  ...(sensitivity && { swaps: sensitivity }),
});

/** The ranking that is asked for; undefined where there is no such record. */
export async function rank({ side, id, text, first, weights, judge }: Asked, day: string | undefined, signal: AbortSignal): Promise<Ranking | undefined> {
  const how = { first, weights, judge };
  if (!id) {
    const own = await readOwn({ text, day, side, ...how }, signal);
    return own && { own, ...ranking(side, own) };
  }
  if (side === "demand") {
    const { demand } = await ask<ExplorerBenchDemandQuery>(DEMAND, { id, ...how }, signal);
    return demand?.matches ? { demand, ...ranking(side, demand.matches) } : undefined;
  }
  const { expert } = await ask<ExplorerBenchExpertQuery>(EXPERT, { id, ...how }, signal);
  return expert?.matches ? { expert, ...ranking(side, expert.matches) } : undefined;
}

/** The variables by which a document asks for one direction or the other. */
export const direction = (side: Side): { forDemand: boolean; forExpert: boolean } => ({ forDemand: side === "demand", forExpert: side === "expert" });

async function readOwn({ side, ...variables }: { side: Side } & Record<string, unknown>, signal: AbortSignal): Promise<Own | undefined> {
  const answer = await ask<ExplorerBenchOwnQuery>(OWN, { ...variables, ...direction(side) }, signal);
  return answer.forDemand ?? answer.forExpert ?? undefined;
}

/** The pairs that are compared, in the order chosen. */
export async function readPairs({ side, id, text, compare, weights, judge }: Asked, day: string | undefined, signal: AbortSignal): Promise<Fit[]> {
  if (!id) {
    const where = { id: { in: compare } };
    const own = await readOwn({ text, day, side, first: compare.length, weights, judge, experts: where, demands: where }, signal);
    return own?.edges.map(({ node }) => node) ?? [];
  }
  const pairs = await Promise.all(compare.map((other) => {
    const at = day ? `${other}@${day}` : other;
    const [expert, demand] = side === "demand" ? [at, id] : [id, at];
    return ask<ExplorerBenchPairQuery>(PAIR, { expert, demand, weights, judge }, signal);
  }));
  return pairs.flatMap(({ match }) => match ?? []);
}

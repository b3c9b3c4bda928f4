// Posts, engagements and whatever else of a record has dates, as stretches of time.
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { kindName, learnKinds } from "../base/labels";
import type { Address } from "../base/address";
import type { ExplorerDatedQuery, ExplorerTimelineQuery } from "../documents";
import { dayText, validity, type Validity } from "../parts/days";
import DATED from "./dated.graphql";
import TIMELINE from "./timeline.graphql";

/** Kinds with posts or engagements: people, organisations, platforms. */
const WITH_POSTS: readonly (readonly string[])[] = [
  ["Expert", "Contact"],
  ["Institution", "Agency"],
  ["Workstation", "IntroductionStation", "LiaisonStation", "OffshoreBase", "Facility"],
];

/** Whether the timeline of a kind has posts and engagements; that of others has all connections with dates. */
export const hasPosts = (kind: string): boolean => WITH_POSTS.some((kinds) => kinds.includes(kind));

/** A row of the timeline; years are fractions, and open ends reach to the edge. */
export interface Stretch {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly when: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly how: readonly string[];
}

interface Supported {
  readonly citations: readonly { readonly how: string }[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Post extends Validity, Supported {
  readonly title?: string | null;
  readonly node: Named;
}

interface Engaged extends Validity, Supported, Named {
  readonly year?: number | null;
  readonly startsOn?: string | null;
  readonly startsOnPrecision?: string | null;
}

interface Told {
  readonly posts?: { readonly edges: readonly Post[] };
  readonly people?: { readonly edges: readonly Post[] };
  readonly engagements?: { readonly edges: readonly { readonly node: Engaged }[] };
}

const inYears = (day: string | null | undefined): number | undefined =>
  day ? Date.parse(day) / (365.2425 * 24 * 3600 * 1000) + 1970 : undefined;

const methods = (supported: readonly Supported[]): string[] =>
  [...new Set(supported.flatMap(({ citations }) => citations.map(({ how }) => how)))];

const stretch = ({ key, name }: Named, title: string | null, valid: Validity, supported: readonly Supported[]): Stretch => ({
  key, name, title, when: validity(valid), from: inYears(valid.validFrom), to: inYears(valid.validTo), how: methods(supported),
});

const post = (edge: Post): Stretch => stretch(edge.node, edge.title ?? null, edge, [edge]);

function engagement(node: Engaged, title: string | null = null): Stretch {
  const starts = node.startsOn ?? node.validFrom ?? (node.year ? `${node.year}-01-01` : null);
  const precision = node.startsOn ? node.startsOnPrecision : node.validFrom ? node.validPrecision : "YEAR";
  const told = stretch(node, title, node, [node]);
  return { ...told, when: told.when || (starts ? dayText(starts, precision) : ""), from: inYears(starts) };
}

type Neighbour = NonNullable<ExplorerDatedQuery["tied"]>["edges"][number];

// What the relationships say comes before what the record next to it says of itself.
function neighbour({ node, ties }: Neighbour): Stretch[] {
  const kind = kindName(node.__typename);
  const tied = ties.filter(({ validFrom, validTo }) => validFrom || validTo);
  if (tied.length) {
    return tied.map((tie) => stretch(node, kind, tie, [tie]));
  }
  if ("startsOn" in node) {
    const told = engagement({ ...node, citations: ties.flatMap(({ citations }) => citations) }, kind);
    return told.when ? [told] : [];
  }
  if ("on" in node && node.on) {
    return [{ ...stretch(node, kind, { validFrom: node.on, validTo: node.endsOn ?? node.on }, ties), when: dayText(node.on, node.onPrecision) }];
  }
  return "validFrom" in node && (node.validFrom || node.validTo) ? [stretch(node, kind, node, ties)] : [];
}

const ordered = (all: readonly Stretch[]): Stretch[] =>
  [...all].sort((one, two) => (one.from ?? one.to ?? 9999) - (two.from ?? two.to ?? 9999));

async function posts(kind: string, address: Address, signal: AbortSignal): Promise<Stretch[]> {
  const [person, organisation, platform] = WITH_POSTS.map((kinds) => kinds.includes(kind));
  const { node } = await ask<ExplorerTimelineQuery>(TIMELINE, { id: recordId(address), person, organisation, platform }, signal);
  const told = (node ?? {}) as Told;
  return [
    ...(told.posts?.edges ?? []).map(post),
    ...(told.people?.edges ?? []).map(post),
    ...(told.engagements?.edges ?? []).map(({ node }) => engagement(node)),
  ];
}

async function dated({ id, day }: Address, signal: AbortSignal): Promise<Timeline> {
  const [{ tied, temporal }] = await Promise.all([ask<ExplorerDatedQuery>(DATED, { id, day }, signal), learnKinds()]);
  const edges = [...(tied?.edges ?? []), ...(temporal?.edges ?? [])];
  const all = [...new Map(edges.map((edge) => [edge.node.key, edge])).values()].flatMap(neighbour);
  return { all: ordered(all), whole: !temporal?.pageInfo.hasNextPage };
}

export interface Timeline {
  /** The earliest first. */
  readonly all: readonly Stretch[];
  /** Whether nothing with dates is left out. */
  readonly whole: boolean;
}

export const timeline = async (kind: string, address: Address, signal: AbortSignal): Promise<Timeline> =>
  hasPosts(kind) ? { all: ordered(await posts(kind, address, signal)), whole: true } : dated(address, signal);

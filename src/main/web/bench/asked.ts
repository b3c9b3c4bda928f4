// What the address asks of the bench.
import type { Address } from "../base/address";
import { recordId } from "../base/ids";
import type { CriterionWeightInput, MatchCriterion, MatchSide } from "../documents";

export type Side = "demand" | "expert";

export interface Asked {
  readonly side: Side;
  readonly id: string;
  readonly text: string;
  readonly first: number;
  readonly weights: readonly CriterionWeightInput[] | undefined;
  readonly judge: MatchSide | undefined;
  readonly compare: readonly string[];
}

/** The usual weights of the criteria, in percent; the API uses them when it is given none. */
export const USUAL: Readonly<Record<MatchCriterion, number>> = {
  SKILLS: 40, TEXT: 10, INDUSTRY: 5, DEGREE: 5, SENIORITY: 5, ENGAGEMENTS: 5,
  AVAILABILITY: 5, REACH: 5, MODE: 5, PLACE: 5, PAY: 5, LANGUAGE: 5,
};

export const criteria = Object.keys(USUAL) as MatchCriterion[];
export const COMPARED = 3;
const PAGE = 10;

/** Weights as they stand in the address, for example SKILLS-40_TEXT-10; a criterion that is not named weighs nothing. */
export function weightsOf({ weights }: Address): Readonly<Record<string, number>> {
  return weights ? Object.fromEntries(weights.split("_").map((each) => each.split("-")).map(([name = "", n]) => [name, Number(n) || 0])) : USUAL;
}

export const written = (weights: Readonly<Record<string, number>>): string =>
  criteria.filter((name) => weights[name]).map((name) => `${name}-${weights[name]}`).join("_");

function toApi(address: Address): CriterionWeightInput[] | undefined {
  const weights = weightsOf(address);
  const sum = criteria.reduce((all, name) => all + (weights[name] ?? 0), 0);
  return address.weights && sum ? criteria.map((criterion) => ({ criterion, weight: (weights[criterion] ?? 0) / sum })) : undefined;
}

export function asked(address: Address): Asked {
  const { id = "", text = "", side, judge, shown, compare } = address;
  return {
    side: id.startsWith("expert:") || (!id && side === "expert") ? "expert" : "demand",
    id: id && recordId(address),
    text: id ? "" : text,
    first: Math.min(Number(shown) || PAGE, 100),
    weights: toApi(address),
    judge: judge as MatchSide | undefined,
    compare: compare?.split(",").slice(0, COMPARED) ?? [],
  };
}

export const nextPage = ({ first }: Asked): string => String(Math.min(first + PAGE, 100));

// Counts of records by place, each place with all that lies within it.
import { ask } from "../base/api";
import type { ExplorerMapQuery, ExplorerPublishedQuery } from "../documents";
import MAP from "./map.graphql";
import { measures, type Measure, type Measured } from "./measures";
import PUBLISHED from "./published.graphql";

export interface Count {
  readonly documented: number;
  readonly made: number;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly within: string | undefined;
}

export type Figure = NonNullable<ExplorerPublishedQuery["publishedFigures"]>["edges"][number]["node"];

const NONE: Count = { documented: 0, made: 0 };
export const total = ({ documented, made }: Count): number => documented + made;

/** Places with their counts; whatever has no record is not among them. */
export class Counts {
  readonly places = new Map<string, Place>();
  private readonly counts = new Map<string, Count>();
  private readonly cut = new Map<Measured, number>();

  constructor(data: ExplorerMapQuery) {
    [...(data.places?.edges ?? []), ...(data.countries?.edges ?? [])].forEach(({ node: { key, name, within } }) => {
      if (within && !this.places.has(within.key)) {
        this.places.set(within.key, { id: within.key, name: within.name, within: undefined });
      }
      this.places.set(key, { id: key, name, within: within?.key });
    });
    measures.forEach(({ name }) => {
      const { groups = [], totalGroups = 0 } = data[name]?.facets ?? {};
      this.cut.set(name, totalGroups - groups.length);
      groups.forEach(({ count, values: [place, made] }) => {
        if (place?.value) {
          this.add(name, place.value, place.name ?? place.value, made?.value === "true" ? { documented: 0, made: count } : { documented: count, made: 0 });
        }
      });
    });
  }

  /** How many counts are not there, the smallest ones: the API gives 100 of a measure. */
  left(measure: Measured): number {
    return this.cut.get(measure) ?? 0;
  }

  private add(measure: Measured, id: string, name: string, more: Count): void {
    if (!this.places.has(id)) {
      this.places.set(id, { id, name, within: undefined });
    }
    for (let place = this.places.get(id); place; place = this.places.get(place.within ?? "")) {
      const now = this.of(measure, place.id);
      this.counts.set(`${measure} ${place.id}`, { documented: now.documented + more.documented, made: now.made + more.made });
    }
  }

  of(measure: Measured, id: string): Count {
    return this.counts.get(`${measure} ${id}`) ?? NONE;
  }

  /** All that is counted, over the places that lie in no other. */
  all(measure: Measured): Count {
    return [...this.places.values()].filter(({ within }) => !within).map(({ id }) => this.of(measure, id))
      .reduce((sum, each) => ({ documented: sum.documented + each.documented, made: sum.made + each.made }), NONE);
  }

  /** The greatest count of a place, against which others are drawn. */
  most(measure: Measured): number {
    return Math.max(1, ...[...this.places.keys()].map((id) => total(this.of(measure, id))));
  }

  within(id: string): Place[] {
    return [...this.places.values()].filter((each) => each.within === id);
  }
}

/** Totals of what is measured that documents publish about a place itself. */
export const publishedAbout = (figures: readonly Figure[], { units }: Measure, id: string): Figure[] =>
  figures.filter(({ unit, about }) => units.includes(unit) && about.some(({ key }) => key === id));

export const readCounts = async (day: string | undefined, signal: AbortSignal): Promise<Counts> =>
  new Counts(await ask<ExplorerMapQuery>(MAP, { day }, signal));

export const readPublished = async (day: string | undefined, signal: AbortSignal): Promise<Figure[]> =>
  (await ask<ExplorerPublishedQuery>(PUBLISHED, { day }, signal)).publishedFigures?.edges.map(({ node }) => node) ?? [];

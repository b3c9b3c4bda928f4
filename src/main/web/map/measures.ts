// What the map counts, each with the units of the published figures that stand beside it.
import type { Text } from "../base/words";
import type { ExplorerMapQuery, FigureUnit } from "../documents";
import { words } from "./map.words";

export type Measured = Exclude<keyof ExplorerMapQuery, "places" | "countries">;

export interface Measure {
  readonly name: Measured;
  readonly text: Text;
  readonly units: readonly FigureUnit[];
}

export const measures: readonly Measure[] = [
  { name: "experts", text: words.experts, units: ["EXPERT", "TALENT", "PROFESSIONAL"] },
  { name: "citizens", text: words.citizens, units: ["EXPERT"] },
  { name: "demands", text: words.demands, units: ["DEMAND"] },
  { name: "workstations", text: words.workstations, units: ["WORKSTATION"] },
  { name: "platforms", text: words.platforms, units: ["PLATFORM", "LABORATORY", "INTRODUCTION_STATION", "LIAISON_STATION", "ALLIANCE", "CONSORTIUM", "SERVICE_TEAM"] },
  { name: "institutions", text: words.institutions, units: ["COMPANY", "ENTERPRISE", "ORGANISATION"] },
];

export const measured = (name: string | undefined): Measure => measures.find((each) => each.name === name) ?? measures[0]!;

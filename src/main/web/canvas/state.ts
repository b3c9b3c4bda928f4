// What the canvas shows, as the address keeps it.
import { address, changed, go, type Address } from "../base/address";

export const MOST = 200; // records on the canvas; more are no picture any more

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface State {
  readonly ids: readonly string[];
  readonly at: ReadonlyMap<string, Point>;
  readonly pins: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly hiddenKinds: readonly string[];
  readonly hiddenTies: readonly string[];
}

const list = (text: string | undefined): string[] => text?.split(",").filter(Boolean) ?? [];

// Positions stand in the order of the ids: x.y_x.y, and nothing where none is known.
const points = (ids: readonly string[], text = ""): Map<string, Point> => {
  const written = text.split("_");
  return new Map(ids.flatMap((id, i) => {
    const [x, y] = written[i]?.split(".").map(Number) ?? [];
    return x !== undefined && y !== undefined && Number.isFinite(x + y) && written[i] ? [[id, { x, y }] as const] : [];
  }));
};

export function read(from: Address): State {
  const ids = list(from.ids).slice(0, MOST);
  return {
    ids,
    at: points(ids, from.at),
    pins: new Set(list(from.pins)),
    selected: from.selected && ids.includes(from.selected) ? from.selected : undefined,
    hiddenKinds: list(from.nokinds),
    hiddenTies: list(from.noties),
  };
}

/** Moves to the address of a state; small changes, such as of positions, are no step back for the reader. */
export function write(next: Partial<State>, small = false): void {
  const state = { ...read(address()), ...next };
  const at = state.ids.map((id) => state.at.get(id)).map((point) => (point ? `${Math.round(point.x)}.${Math.round(point.y)}` : ""));
  go(
    changed({
      ids: state.ids.join(","),
      at: at.some(Boolean) ? at.join("_") : undefined,
      pins: state.ids.filter((id) => state.pins.has(id)).join(","),
      selected: state.selected && state.ids.includes(state.selected) ? state.selected : undefined,
      nokinds: state.hiddenKinds.join(","),
      noties: state.hiddenTies.join(","),
    }),
    small,
  );
}

// Lists of records that a reader keeps in the browser, and how an address tells one.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { say } from "../base/words";
import { words } from "./shortlist.words";

export const stages = ["new", "contact", "talks", "agreed", "out"] as const;
export type Stage = (typeof stages)[number];

export interface Entry {
  readonly id: string;
  readonly stage: Stage;
  readonly tags: readonly string[];
  readonly note: string;
}

export interface Shortlist {
  readonly key: string;
  readonly name: string;
  /** Milliseconds; of two states of a list the later one counts. */
  readonly at: number;
  readonly entries: readonly Entry[];
}

interface Kept {
  readonly lists: readonly Shortlist[];
  readonly current?: string;
}

const PLACE = "talent-graph-shortlists";
const listeners = new Set<() => void>();

// ---- in the browser

function kept(): Kept {
  try {
    const { lists, current } = JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Kept>;
    return { lists: lists ?? [], ...(current && { current }) };
  } catch {
    return { lists: [] }; // somebody else's text, or a browser that keeps nothing
  }
}

function keep(next: Kept): void {
  localStorage.setItem(PLACE, JSON.stringify(next));
  listeners.forEach((each) => each());
}

addEventListener("storage", () => listeners.forEach((each) => each())); // another tab has changed them

export const lists = (): readonly Shortlist[] => kept().lists;

export const fresh = (name: string): Shortlist => ({ key: Date.now().toString(36), name, at: Date.now(), entries: [] });

/** The list that records are put on: the one that was open last. */
export function current(): Shortlist {
  const { lists: all, current: key } = kept();
  return all.find((each) => each.key === key) ?? all[0] ?? fresh(say(words.mine));
}

/** Keeps a list in the place of its earlier state, and puts records on it from now on. */
export function save(list: Shortlist): void {
  const others = lists().filter(({ key }) => key !== list.key);
  const place = lists().findIndex(({ key }) => key === list.key);
  keep({ lists: others.toSpliced(place < 0 ? others.length : place, 0, list), current: list.key });
}

export const drop = (key: string): void => keep({ lists: lists().filter((each) => each.key !== key) });

export const on = (list: Shortlist, id: string): boolean => list.entries.some((each) => each.id === id);

export const withEntries = (list: Shortlist, entries: readonly Entry[]): Shortlist => ({ ...list, at: Date.now(), entries });

export const added = (list: Shortlist, id: string): Shortlist =>
  on(list, id) ? list : withEntries(list, [...list.entries, { id, stage: "new", tags: [], note: "" }]);

/** Puts a record on the current list, or takes it off. */
export function toggle(id: string): void {
  const list = current();
  save(on(list, id) ? withEntries(list, list.entries.filter((each) => each.id !== id)) : added(list, id));
}

/** Shows its host again whenever a list has changed. */
export class Lists implements ReactiveController {
  private readonly changed = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.changed);
  }

  hostDisconnected(): void {
    listeners.delete(this.changed);
  }
}

// ---- in an address: JSON in the alphabet of Base64 that addresses leave alone

export function written({ key, name, at, entries }: Shortlist): string {
  const text = JSON.stringify([key, name, at, entries.map(({ id, stage, tags, note }) => [id, stages.indexOf(stage), tags, note])]);
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

type Written = [string, string, number, [string, number, string[], string][]];

/** The list of an address; undefined if the address is cut off or changed. */
export function readList(text: string): Shortlist | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
    const [key, name, at, entries] = JSON.parse(new TextDecoder().decode(bytes)) as Written;
    return {
      key: String(key), name: String(name), at: Number(at),
      entries: entries.map(([id, stage, tags, note]) => ({ id: String(id), stage: stages[stage] ?? "new", tags: tags.map(String), note: String(note) })),
    };
  } catch {
    return undefined;
  }
}

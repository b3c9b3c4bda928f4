// The views of the page. A new one is a line here, and a folder that defines the element <name>-view.
import type { Text } from "./base/words";

export interface Room {
  readonly name: string;
  /** What the header calls it; without a title the header has no link to it. */
  readonly title?: Text;
  readonly open: () => Promise<unknown>;
}

export const views: readonly Room[] = [
  { name: "start", title: { en: "Start", zh: "首页" }, open: () => import("./start/start") },
  { name: "found", open: () => import("./found/found") },
  { name: "record", open: () => import("./record/record") },
  { name: "canvas", title: { en: "Canvas", zh: "画布" }, open: () => import("./canvas/canvas") },
  { name: "bench", title: { en: "Matching bench", zh: "匹配台" }, open: () => import("./bench/bench") },
  { name: "map", title: { en: "Map", zh: "地图" }, open: () => import("./map/map") },
  { name: "time", title: { en: "Changes", zh: "变化" }, open: () => import("./time/time") },
  { name: "answer", open: () => import("./answer/answer") },
  { name: "shortlist", title: { en: "Shortlist", zh: "候选名单" }, open: () => import("./shortlist/shortlist") },
  { name: "dossier", open: () => import("./dossier/dossier") },
];

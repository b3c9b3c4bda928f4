// What the tables and graphs of an export tell of each record and relationship, as columns.
import { language } from "../base/words";
import type { Exported, ExportedNode, ExportedTie, Support } from "./graph";

type Value = string | boolean;

export interface Column<T> {
  readonly name: string;
  readonly type: "string" | "boolean";
  readonly of: (row: T) => Value;
}

const each = (values: readonly (string | null | undefined)[]): string => [...new Set(values.filter(Boolean))].join("; ");

const column = <T>(name: string, of: (row: T) => string | null | undefined): Column<T> => ({ name, type: "string", of: (row) => of(row) ?? "" });

const synthetic = (cited: readonly Support[]): boolean => cited.some(({ how }) => how === "SYNTHETIC");

const provenance = <T extends { readonly citations: readonly Support[] }>(made: (row: T) => boolean): readonly Column<T>[] => [
  column("how", ({ citations }) => each(citations.map(({ how }) => how))),
  column("source", ({ citations }) => each(citations.map(({ source }) => source?.[language()]))),
  column("sourceIds", ({ citations }) => each(citations.map(({ source }) => source?.key))),
  column("citations", ({ citations }) => each(citations.map(({ key }) => key))),
  { name: "synthetic", type: "boolean", of: made },
];

type Valid = { readonly validFrom?: string | null; readonly validTo?: string | null; readonly validPrecision?: string | null };

const validity = <T>(): readonly Column<T>[] => [
  column("validFrom", (row) => (row as Valid).validFrom),
  column("validTo", (row) => (row as Valid).validTo),
  column("validPrecision", (row) => (row as Valid).validPrecision),
];

export const nodeColumns = ({ extra }: Exported): readonly Column<ExportedNode>[] => [
  column("id", ({ key }) => key),
  column("kind", ({ __typename }) => __typename),
  column("name", (node) => node[language()]),
  column("nameEn", ({ en }) => en),
  column("nameZh", ({ zh }) => zh),
  ...extra.names.map((name, i) => column<ExportedNode>(name, ({ key }) => extra.of(key)[i])),
  ...validity<ExportedNode>(),
  ...provenance<ExportedNode>(({ synthetic: made }) => made),
];

/** Without the two ends, which each format tells in its own way. */
export const tieColumns: readonly Column<ExportedTie>[] = [
  column("relationship", ({ relationship }) => relationship),
  column("textEn", ({ en }) => en),
  column("textZh", ({ zh }) => zh),
  ...validity<ExportedTie>(),
  ...provenance<ExportedTie>(({ citations }) => synthetic(citations)),
];

/** The records at which a relationship starts and ends, as it points. */
export const ends = ({ from, to, forward }: ExportedTie): readonly [string, string] =>
  forward ? [from.key, to.key] : [to.key, from.key];

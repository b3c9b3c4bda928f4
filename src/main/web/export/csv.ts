// Tables as RFC 4180 has them, with the mark by which Excel knows UTF-8.
import { ends, nodeColumns, tieColumns, type Column } from "./columns";
import type { Exported, ExportedTie } from "./graph";

// A spreadsheet takes what begins so for a formula.
const FORMULA = /^[=+\-@\t\r]/;

export function cell(value: string | boolean): string {
  const text = String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ name }) => cell(name)), ...rows.map((row) => columns.map(({ of }) => cell(of(row))))];
  return `\uFEFF${lines.map((line) => `${line.join(",")}\r\n`).join("")}`;
}

export const recordsCsv = (all: Exported): string => table(nodeColumns(all), all.nodes);

const end = (name: string, i: 0 | 1): Column<ExportedTie> => ({ name, type: "string", of: (tie) => ends(tie)[i] });

export const tiesCsv = (all: Exported): string => table([end("from", 0), end("to", 1), ...tieColumns], all.ties);

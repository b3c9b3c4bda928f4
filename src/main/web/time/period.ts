// The two days that are compared, as they stand in the address.
import type { Address } from "../base/address";

const FIRST_YEAR = 1980;
const MONTHS = 12;

export interface Period {
  readonly from: string;
  readonly to: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const period = ({ from, to, day }: Address): Period => ({ from: from ?? "2015-01-01", to: to ?? day ?? today() });

/** Months since the first one of the slider. */
export function toMonth(day: string): number {
  const [year = FIRST_YEAR, month = 1] = day.split("-").map(Number);
  return Math.min(Math.max((year - FIRST_YEAR) * MONTHS + month - 1, 0), lastMonth());
}

export const toDay = (month: number): string =>
  `${FIRST_YEAR + Math.floor(month / MONTHS)}-${String((month % MONTHS) + 1).padStart(2, "0")}-01`;

export const lastMonth = (): number => (new Date().getUTCFullYear() + 3 - FIRST_YEAR) * MONTHS;

/** A period with one day moved; the other gives way, so that it never ends before it begins. */
export function moved({ from, to }: Period, end: "from" | "to", day: string): Period {
  const next = end === "from" ? { from: day, to } : { from, to: day };
  if (next.from < next.to) {
    return next;
  }
  return end === "from" ? { from: day, to: toDay(toMonth(day) + 1) } : { from: toDay(toMonth(day) - (day.endsWith("-01") ? 1 : 0)), to: day };
}

// Days in words, no more exact than they are known.
import { language, say } from "../base/words";
import { words } from "./parts.words";

type Precision = string | null | undefined;

/** A day as the reader's language writes it, to the precision that is known. */
export function dayText(day: string, precision: Precision): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (precision === "DECADE") {
    return say(words.decade, { year });
  }
  if (precision === "QUARTER") {
    return say(words.quarter, { year, q: Math.ceil(month / 3) });
  }
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric",
    ...(precision !== "YEAR" && { month: "long" }),
    ...((precision === "DAY" || !precision) && { day: "numeric" }),
    timeZone: "UTC",
  };
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", options).format(Date.UTC(year, month - 1, date));
}

export interface Validity {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly validPrecision?: Precision;
  readonly validToPrecision?: Precision;
}

/** For which time something holds; empty where no date is known. */
export function validity({ validFrom, validTo, validPrecision, validToPrecision }: Validity): string {
  const from = validFrom ? dayText(validFrom, validPrecision) : "";
  const to = validTo ? dayText(validTo, validToPrecision ?? validPrecision) : "";
  if (from && to) {
    return say(words.since, { from, to });
  }
  return from ? say(words.from, { from }) : to ? say(words.until, { to }) : "";
}

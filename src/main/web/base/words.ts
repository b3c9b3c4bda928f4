// Words in both languages; a page shows those of its language.
import { address } from "./address";

export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = "en" | "zh";

let spokenNow: Language | undefined;

export function language(): Language {
  return spokenNow ?? ((address().lang ?? navigator.language).startsWith("zh") ? "zh" : "en");
}

/** What the work gives in a language, whatever that of the page is; only for as long as the work does not wait. */
export function spoken<T>(lang: Language, work: () => T): T {
  const before = spokenNow;
  spokenNow = lang;
  try {
    return work();
  } finally {
    spokenNow = before;
  }
}

/** The text in the language of the page; {n} stands for the value n. */
export function say(text: Text, values: Record<string, string | number> = {}): string {
  return text[language()].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The other language, in which a second name stands below the first. */
export const other = (): Language => (language() === "en" ? "zh" : "en");

export const count = (n: number): string => n.toLocaleString(language());

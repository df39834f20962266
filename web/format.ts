import type { Day } from "#contract/day.ts";
import type { Month } from "#contract/month.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import type { Interval } from "#scoring/wilsonInterval.ts";
import type { Language } from "./messages/dictionary.ts";

const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;
const decimals = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const known = decimals.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  decimals.set(key, made);
  return made;
}

/** A percent 0–100 as printed: rounded once, half up. "85,16%" */
export function percentText(percent: number, language: Language, digits = 2): string {
  return `${formatter(language, digits).format(roundHalfUp(percent, digits))}%`;
}

/** Both ends of an interval in percent. "81,4–88,4%" */
export function intervalText({ lower, upper }: Interval, language: Language, digits = 1): string {
  const format = formatter(language, digits);
  return `${format.format(roundHalfUp(lower, digits))}–${format.format(roundHalfUp(upper, digits))}%`;
}

/** A difference in percentage points, with its sign. "+1,28" */
export function pointsText(points: number, language: Language, digits = 2): string {
  const rounded = roundHalfUp(points, digits);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return `${sign}${formatter(language, digits).format(Math.abs(rounded))}`;
}

/** A whole number. "2.707" */
export function countText(count: number, language: Language): string {
  return formatter(language, 0).format(count);
}

/** A target as people write it, with its space, which does not break. "80 %" */
export function targetText(percent: number, language: Language): string {
  return `${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(percent)}\u00a0%`;
}

/** "30/06/2025" in both languages. */
export function dayText(day: Day): string {
  return day.split("-").reverse().join("/");
}

/** "07/2025" in both languages. */
export function monthText(month: Month): string {
  return month.split("-").reverse().join("/");
}

/** A month, quarter or year as a reader says it: "07/2025", "Quý 3/2025", "2025". */
export function periodText(period: string, language: Language): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return year;
  if (!part.startsWith("Q")) return monthText(period);
  return language === "vi" ? `Quý ${part.slice(1)}/${year}` : `${part} ${year}`;
}

/** The months of a range: "01/2026–11/2026". */
export function monthsText({ from, to }: { readonly from: Month; readonly to: Month }): string {
  return from === to ? monthText(from) : `${monthText(from)}–${monthText(to)}`;
}

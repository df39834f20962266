import type { Day } from "#contract/day.ts";
import type { Results } from "#contract/results.ts";
import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { results } from "../messages/results.ts";

/** Until when figures reach and when they move next: the same for whoever looks, however many have rated since. */
export function publicationText({ dataUntil, nextOn }: Results["publication"], language: Language): string {
  const w = results[language];
  const until = dataUntil === null ? w.nothingYet : w.dataUntil(dayText(dataUntil));
  return `${until} ${w.nextOn(weekdayText(nextOn, language))}`;
}

/** "thứ Hai 07/12/2026". */
export function weekdayText(day: Day, language: Language): string {
  return `${results[language].weekdays[new Date(day).getUTCDay()]} ${dayText(day)}`;
}

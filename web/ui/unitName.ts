import type { Day } from "#contract/day.ts";
import { dayText } from "../format.ts";
import { desk as words } from "../messages/desk.ts";
import type { Language } from "../messages/dictionary.ts";

interface NamedUnit {
  readonly name: string;
  readonly validTo: Day | null;
}

/** A unit's name, with its last day if it has ended: the one that took it over can have the same name. */
export function unitName({ name, validTo }: NamedUnit, language: Language): string {
  return validTo === null ? name : words[language].unitEnded(name, dayText(validTo));
}

import type { Speech } from "#contract/languages.ts";
import type { Clips } from "#contract/voices.ts";

/** What a page in that language can read out; what it has not recorded is heard in Vietnamese. */
export function clipsFor({ clips }: Speech, language: string): Clips {
  return { ...clips.vi, ...clips[language] };
}

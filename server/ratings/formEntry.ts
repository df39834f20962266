import { commentText } from "#contract/commentText.ts";
import { CRITERIA } from "#contract/questionnaire.ts";
import type { RatingMessage } from "#contract/rating.ts";
import type { RatingEntry } from "../../web/rating/entry.ts";
import type { AppContext } from "../http/env.ts";
import { readForm } from "../http/readForm.ts";
import { readMessage } from "./readMessage.ts";

const NAMES = ["id", "day", ...CRITERIA, "comment", "about", "when", "revises", "service", "first"] as const;

/** The form, and "1" as `first` when the page's script knows that this phone has never sent this id. */
export async function readEntry(c: AppContext): Promise<RatingEntry & { readonly first: string }> {
  return await readForm(c, NAMES);
}

/** The form as the message that the script would have sent; throws the first thing that is wrong with it. */
export function messageOfEntry(entry: RatingEntry, point: string): RatingMessage {
  const filled = CRITERIA.filter((criterion) => entry[criterion] !== "");
  const levels = filled.map((criterion) => [criterion, levelOf(entry[criterion])]);
  // Cleaned before it is measured: a browser sends two characters for each line end.
  const comment = commentText(entry.comment);
  return readMessage({
    id: entry.id,
    day: entry.day,
    point,
    answers: Object.fromEntries(levels),
    ...(comment && {
      comment,
      ...(entry.about && { about: entry.about }),
      ...(entry.when && { when: entry.when }),
    }),
    ...(entry.revises && { revises: true }),
    ...(entry.service && { service: entry.service }),
  });
}

/** A digit as a number; whatever else came stays text, which no level is. */
function levelOf(text: string): number | string {
  return /^\d$/.test(text) ? Number(text) : text;
}

import { CRITERIA } from "#contract/questionnaire.ts";
import type { RatingMessage } from "#contract/rating.ts";
import { composed } from "./composed.ts";

/** Everything filled in on the page: a face tapped after a comment was begun takes the comment along. */
export function messageOf(page: DOMStringMap, tapped: string): RatingMessage {
  const answers: Record<string, number> = {};
  for (const criterion of CRITERIA) {
    const chosen = document.querySelector<HTMLInputElement>(`input[name=${criterion}]:checked`);
    const level = Number((criterion === "overall" && tapped) || (chosen ? chosen.value : ""));
    if (level) answers[criterion] = level;
  }
  const comment = composed((document.getElementById("comment") as HTMLTextAreaElement).value);
  const about = (document.getElementById("about") as HTMLSelectElement).value as RatingMessage["about"];
  const when = (document.getElementById("when") as HTMLSelectElement).value as RatingMessage["when"];
  return {
    id: page.id as string,
    day: page.day as string,
    point: page.point as string,
    answers: answers as RatingMessage["answers"],
    ...(comment && { comment, ...(about && { about }), ...(when && { when }) }),
    ...(page.service && { service: page.service }),
  };
}

/** The field that has to be mended before anything is sent or kept. */
export function firstFault(message: RatingMessage, limit: number): "overall" | "comment" | undefined {
  if (!message.answers.overall) return "overall";
  return message.comment && message.comment.length > limit ? "comment" : undefined;
}

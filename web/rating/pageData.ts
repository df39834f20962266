import { COMMENT_LIMIT } from "#contract/rating.ts";
import type { Language } from "../messages/dictionary.ts";
import { offline } from "../messages/offline.ts";
import { rating } from "../messages/rating.ts";

/** What the script has to know on every page that it runs on, as data attributes of main. */
export function pageData(language: Language, code: string, shared: boolean) {
  const words = rating[language];
  return {
    "data-point": code,
    "data-shared": shared ? "1" : "",
    "data-limit": COMMENT_LIMIT,
    "data-sending": words.sending,
    "data-long": words.tooLong,
    "data-sent-later": offline[language].sentLater,
    "data-comment-kept": offline[language].commentKept,
    "data-comment-sent": words.commentSent,
    "data-comment-not-sent": words.commentNotSent,
    "data-comment-empty": words.emptyComment,
  } as const;
}

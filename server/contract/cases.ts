/** How far a comment is: mới, đang xử lý, đã trả lời, đóng. */
export const CASE_STATES = ["new", "in-progress", "answered", "closed"] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the citizen says of the answer. */
export type CaseVerdict = "resolved" | "unresolved";

/** What happens to a case, as its history keeps it; the last three are the citizen's. */
export const CASE_EVENT_KINDS = [
  "taken-up",
  "assigned",
  "noted",
  "handed-over",
  "answered",
  "closed",
  "hidden",
  "unhidden",
  "message",
  "resolved",
  "unresolved",
] as const;
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

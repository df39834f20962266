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

/** Characters of an answer, a note, a reason; the first is as long as a comment may be. */
export const ANSWER_LIMIT = 2000;
export const NOTE_LIMIT = 1000;
export const REASON_LIMIT = 300;
/** How often the citizen can have a case taken up again. */
export const REOPENINGS_LIMIT = 1;

/** Every step that there is, from where it may be taken and where it leads. */
export const CASE_MOVES = {
  "take-up": { from: ["new"], to: "in-progress" },
  answer: { from: ["new", "in-progress"], to: "answered" },
  close: { from: ["answered"], to: "closed" },
  /** Insults and threats need no answer: once they are hidden with a reason, the case may end. */
  "close-hidden": { from: ["new", "in-progress", "answered"], to: "closed" },
  /** The citizen: settled. */
  resolve: { from: ["answered", "closed"], to: "closed" },
  /** The citizen: not settled, while it may still be taken up again. */
  reopen: { from: ["answered", "closed"], to: "in-progress" },
  /** The citizen: not settled, and it was taken up again before. */
  "leave-unresolved": { from: ["answered", "closed"], to: "closed" },
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState }>;
export type CaseMove = keyof typeof CASE_MOVES;

/** Where a step leads; undefined: it cannot be taken from there. */
export function stateAfter(state: CaseState, move: CaseMove): CaseState | undefined {
  const { from, to }: { from: readonly CaseState[]; to: CaseState } = CASE_MOVES[move];
  return from.includes(state) ? to : undefined;
}

/** How officials call a case: 8 characters of its random id, "3F9A-21C7". */
export function caseCode(id: string): string {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
}

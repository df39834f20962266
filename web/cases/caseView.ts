import type { CaseState } from "#contract/cases.ts";
import type { WordPart } from "#contract/masking.ts";
import type { OfficialFrame } from "../ui/OfficialPage.tsx";
import type { ShownEvent } from "./CaseHistory.tsx";

/** A case as officials see it. */
export interface ShownCase {
  readonly id: string;
  readonly receivedBy: string;
  readonly handledByName: string;
  readonly pointName: string;
  readonly about: string | null;
  readonly urgent: boolean;
  readonly state: CaseState;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly receivedWeek: string;
  readonly dueOn: string;
  readonly verdict: "resolved" | "unresolved" | null;
  readonly hiddenReason: string | null;
  readonly version: number;
  readonly words: readonly WordPart[];
}

/** A form that came back: what was written, and what is wrong. */
export interface CaseDraft {
  readonly form: "take-up" | "note" | "answer" | "assign" | "hand-over" | "close" | "hide" | "unmask";
  readonly text: string;
  readonly problem: { readonly title: string; readonly detail: string; readonly code: string };
}
export interface CasePreview {
  readonly text: string;
  /** Numbers and addresses that it holds. */
  readonly numbers: readonly string[];
}

export interface CasePageProps {
  readonly frame: OfficialFrame;
  readonly styles: readonly string[];
  readonly file: ShownCase;
  readonly events: readonly ShownEvent[];
  readonly isMine: boolean;
  readonly isLate: boolean;
  readonly may: { readonly answer: boolean; readonly direct: boolean; readonly unmask: boolean };
  readonly officials: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly { readonly id: number; readonly name: string }[];
  readonly draft?: CaseDraft | undefined;
  readonly preview?: CasePreview | undefined;
  /** What was written, unmasked, for this view only. */
  readonly unmasked?: { readonly body: string; readonly messages: readonly string[] } | undefined;
}

import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { Verdict } from "#scoring/verdict.ts";
import type { Day } from "./day.ts";
import type { Month } from "./month.ts";

/** What officials can be told of. Words are in web/messages/alerts.ts. */
export const ALERT_KINDS = ["late-cases", "verdict-changed", "silent-point", "sudden-change"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_CHANNELS = ["mail", "webhook"] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** When: not at all, as soon as it is found, or at 7:00 of the next day. */
export const RHYTHMS = ["never", "at-once", "daily"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The hour of the daily digest in Viet Nam. */
export const DIGEST_HOUR = 7;

export type AlertChoices = Readonly<Record<AlertKind, Readonly<Record<AlertChannel, Rhythm>>>>;

/** What nobody has to switch on: heads get the digest by e-mail, others nothing. */
export function defaultChoices(isHead: boolean): AlertChoices {
  const choice = { mail: isHead ? "daily" : "never", webhook: "never" } as const;
  return {
    "late-cases": choice,
    "verdict-changed": choice,
    "silent-point": choice,
    "sudden-change": choice,
  };
}

/** Counts of released answers over months, both included. */
export interface CountsOfMonths {
  readonly from: Month;
  readonly to: Month;
  readonly counts: LevelCounts;
}

/** What an alert says, as it was when it was found. Released figures and names; no word of a citizen. */
export type AlertFacts =
  | {
      readonly kind: "late-cases";
      readonly late: number;
      /** More than when it was last told. */
      readonly more: number;
    }
  | {
      readonly kind: "verdict-changed";
      readonly before: Verdict["kind"];
      readonly now: Verdict["kind"];
      readonly figures: CountsOfMonths;
      readonly targetPercent: number;
    }
  | {
      readonly kind: "silent-point";
      readonly point: string;
      readonly pointName: string;
      /** The whole weeks without a rating. */
      readonly from: Day;
      readonly to: Day;
    }
  | { readonly kind: "sudden-change"; readonly earlier: CountsOfMonths; readonly later: CountsOfMonths };

/** An alert with the unit it is about. */
export interface FoundAlert {
  readonly id: number;
  readonly foundAt: Date;
  readonly unit: { readonly code: string; readonly name: string };
  readonly facts: AlertFacts;
}

/** What went wrong with a message, as far as an official can do something about it. */
export const SEND_PROBLEMS = [
  "not-reached",
  "not-trusted",
  "too-slow",
  "refused-for-now",
  "no-encryption",
  "sign-in-refused",
  "sign-in-needed",
  "sender-refused",
  "relay-refused",
  "limit-reached",
  "server-refused",
  "message-refused",
  "mailbox-full",
  "refused",
  "redirected",
  "host-not-allowed",
  "address-not-allowed",
] as const;
export type SendProblem = (typeof SEND_PROBLEMS)[number];

/** What keeps the house's mail from leaving, whoever it was for. */
export interface MailTrouble {
  /** "code" or "code status". */
  readonly problem: string;
  /** Messages of which it was the last that was heard, and how many of them are given up. */
  readonly messages: number;
  readonly failed: number;
}

/** A message as its official sees it on the page. */
export interface ListedMessage {
  readonly id: string;
  readonly channel: AlertChannel;
  readonly rhythm: "at-once" | "daily" | "test";
  readonly address: string;
  readonly state: "waiting" | "sent" | "failed";
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly nextAt: Date;
  readonly attempts: number;
  /** "code" or "code status". */
  readonly problem: string | null;
  /** Number of alerts in it. */
  readonly alerts: number;
}

import { kindFor } from "../figures/windowPlan.ts";
import { type Attacker, type Outcome, playAttack } from "./attack.ts";
import { ATTACKERS } from "./attackers.ts";
import { type Shares, sureShare } from "./sureShare.ts";

/** Honest ratings a week of the offices that are tried. */
const FOOTFALLS = [1, 3, 10, 50] as const;
/** From so many a week on the goal holds. */
const PROMISED_FROM = 3;
const PROMISED_PERCENT = 0.5;
/** How simulated citizens answer; and how those of a very kind office do. */
const SHARES: Shares = [0.01, 0.02, 0.12, 0.24, 0.61];
const KIND: Shares = [0.005, 0.01, 0.03, 0.2, 0.755];
const MONTHS = { week: 12 / 52, month: 1, quarter: 3 } as const;

export interface AnonymityTable {
  readonly markdown: string;
  readonly isKept: boolean;
}

/** The attackers by the footfall of an office: how many are read for sure, and what the best guess gains. */
export function anonymityTable(victims: number): AnonymityTable {
  const rows = ATTACKERS.map((attacker) => ({
    attacker,
    outcomes: FOOTFALLS.map((perWeek) =>
      playAttack(attacker, perWeek, SHARES, wantedFor(attacker, perWeek, victims)),
    ),
  }));
  const isKept = rows.every(
    ({ attacker, outcomes }) =>
      !attacker.isPromised ||
      outcomes.every(
        ({ sure }, i) => (FOOTFALLS[i] as number) < PROMISED_FROM || 100 * sure <= PROMISED_PERCENT,
      ),
  );
  const lines = [
    ["Who wants to know one person's level", ...FOOTFALLS.map((n) => `${n} a week`), "Goal from 3 on"],
    [":--", ...FOOTFALLS.map(() => "--:"), "--:"],
    ...rows.map(({ attacker, outcomes }) => [
      attacker.who,
      ...outcomes.map(cellOf),
      attacker.isPromised ? `≤ ${PROMISED_PERCENT}` : "",
    ]),
    ["*exact, whoever taps: Σ q·exp(−λ(1−q))*", ...FOOTFALLS.map((n) => exact(SHARES, n)), ""],
    ["*the same where 75.5 % give five*", ...FOOTFALLS.map((n) => exact(KIND, n)), ""],
  ];
  return { markdown: lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"), isKept };
}

/**
 * Rare visitors take ten times as many years, and what is not promised need not be known as exactly. Where many come, many
 * are read together, so that as many people say less.
 */
function wantedFor({ isPromised, victims }: Attacker, perWeek: number, wanted: number): number {
  if (isPromised) return wanted * (perWeek >= 50 ? 2 : 1);
  return Math.ceil(wanted / (victims ? 12 : 3));
}

function cellOf({ sure, sureError, gain }: Outcome): string {
  const points = `${gain < 0 ? "−" : "+"}${Math.abs(100 * gain).toFixed(1)}`;
  return `${(100 * sure).toFixed(1)} ± ${(100 * sureError).toFixed(1)} (${points})`;
}

/** By the formula, for as many others as the window of such an office brings in the mean. */
function exact(shares: Shares, perWeek: number): string {
  const perMonth = (perWeek * 365) / 7 / 12;
  const kind = kindFor({ cells: [[1, "", "overall", perMonth]], points: [] });
  return (100 * sureShare(shares, perMonth * MONTHS[kind])).toFixed(2);
}

import { createHash } from "node:crypto";
import {
  addSignInFailure,
  deleteOldSignInFailures,
  findSignInFailures,
  forgetSignInFailures,
} from "../database/signInFailures.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";

/** Slips that cost nothing. */
const FREE = 5;
const DAY_MS = 86_400_000;

/** What tries that opened nothing make the next one wait, and how long they are remembered. */
export interface Pace {
  /** Seconds after that many failures in a row. */
  wait(failures: number): number;
  readonly keptDays: number;
}

/** Seconds to wait for a password: none for the first five failures in a row, then 2, 4, 8 … up to a quarter of an hour. */
export function waitAfter(failures: number): number {
  return ladder(failures, 900);
}

function ladder(failures: number, longestS: number): number {
  return failures < FREE ? 0 : Math.min(2 ** (failures - FREE + 1), longestS);
}

export const PASSWORDS: Pace = { wait: waitAfter, keptDays: 1 };

/**
 * A code is one of a million, and three are right at any moment. Whoever guesses at them knows the password already: after
 * five tries and a ladder of waits there is one try a day, 384 in a year, which is a chance of 1 in 870. Ten tries each
 * quarter of an hour, as the library allows, come to 65 %. Thirty days, or resting would win five fresh tries a day.
 */
export const CODES: Pace = { wait: (failures) => ladder(failures, DAY_MS / 1000), keptDays: 30 };

/**
 * What failures are counted by: an account as one known browser sees it, and the same account as all others do. So
 * whoever guesses at an account slows other guessers, and not its owner at the usual desk; and nobody slows the rest of
 * an office, since no address is looked at.
 * @param browser what only a browser that once signed in to this account carries; undefined for any other
 */
export function failureKey(username: string, browser: string | undefined, of: "code" | "" = ""): string {
  return createHash("sha256")
    .update(`${username.toLowerCase()}\n${browser ?? ""}${of && `\n${of}`}`)
    .digest("hex");
}

/**
 * Takes a turn to try, counted as a failure until noteSuccess says otherwise: of tries that come all at once, no more
 * are judged than of those that come one after the other.
 * @throws ApiError "try-later" with the seconds that are left
 */
export async function takeTurn({ db, now }: Platform, key: string, pace: Pace): Promise<void> {
  const at = now();
  await deleteOldSignInFailures(db, at);
  const keptUntil = new Date(at.getTime() + pace.keptDays * DAY_MS);
  for (;;) {
    const found = await findSignInFailures(db, key);
    const wait = found === undefined ? 0 : pace.wait(found.failures);
    const waitedS = found === undefined ? 0 : (at.getTime() - found.lastFailedAt.getTime()) / 1000;
    const leftS = Math.ceil(wait - waitedS);
    if (leftS > 0) throw new ApiError("try-later", { retryAfter: leftS, params: { seconds: leftS } });
    if (await addSignInFailure(db, { key, found, at, keptUntil })) return;
  }
}

export async function noteSuccess({ db }: Platform, key: string): Promise<void> {
  await forgetSignInFailures(db, key);
}

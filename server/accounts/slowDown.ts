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
const LONGEST_S = 900;
const DAY_MS = 86_400_000;

/**
 * Seconds to wait after that many failures in a row: none for the first five, then 2, 4, 8 … up to a quarter of an hour.
 */
export function waitAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(2 ** (failures - FREE + 1), LONGEST_S);
}

/**
 * What failures are counted by: an account as one known browser sees it, and the same account as all others do. So
 * whoever guesses at an account slows other guessers, and not its owner at the usual desk; and nobody slows the rest of
 * an office, since no address is looked at.
 * @param browser what only a browser that once signed in to this account carries; undefined for any other
 */
export function failureKey(username: string, browser: string | undefined): string {
  return createHash("sha256")
    .update(`${username.toLowerCase()}\n${browser ?? ""}`)
    .digest("hex");
}

/** @throws ApiError "try-later" with the seconds that are left */
export async function refuseTooSoon({ db, now }: Platform, key: string): Promise<void> {
  const found = await findSignInFailures(db, key);
  if (!found) return;
  const waitedS = (now().getTime() - found.lastFailedAt.getTime()) / 1000;
  const leftS = Math.ceil(waitAfter(found.failures) - waitedS);
  if (leftS > 0) throw new ApiError("try-later", { retryAfter: leftS, params: { seconds: leftS } });
}

export async function noteFailure({ db, now }: Platform, key: string): Promise<void> {
  await deleteOldSignInFailures(db, new Date(now().getTime() - DAY_MS));
  await addSignInFailure(db, key, now());
}

export async function noteSuccess({ db }: Platform, key: string): Promise<void> {
  await forgetSignInFailures(db, key);
}

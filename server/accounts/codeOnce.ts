import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "../database/connect.ts";
import { findSecondFactor, takeFactorStep } from "../database/secondFactors.ts";
import type { Auth } from "./makeAuth.ts";

const STEP_MS = 30_000;
/** A phone's clock may be a step off, and people type slowly. As the library judges. */
const AROUND = [-1, 0, 1];

/** The time step whose code this is (RFC 6238, SHA-1, 30 s, six digits); undefined: of none around now. */
export function stepOfCode(key: string, code: string, nowMs: number): number | undefined {
  const now = Math.floor(nowMs / STEP_MS);
  const given = Buffer.from(code);
  return AROUND.map((offset) => now + offset).find((step) => {
    const expected = Buffer.from(codeOf(key, step));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function codeOf(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = (digest.at(-1) as number) & 15;
  return String((digest.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

/**
 * Takes a code for good before the library judges it, which would take it again and again for a minute and a half.
 * @returns false: it was right, and was used before
 */
export async function takeCode(auth: Auth, db: Database, accountId: string, code: string): Promise<boolean> {
  const factor = await findSecondFactor(db, accountId);
  if (!factor) return true;
  const secret = await decrypted(auth, factor.secret);
  // The library's own clock: a code that it will take must have been found here.
  const step = stepOfCode(secret, code, Date.now());
  return step === undefined || (await takeFactorStep(db, accountId, step));
}

/** What an authenticator and its owner were shown when they began; undefined once the factor is on, or was not begun. */
export async function begunFactor(
  auth: Auth,
  db: Database,
  accountId: string,
): Promise<{ secret: string; recoveryCodes: string[] } | undefined> {
  const factor = await findSecondFactor(db, accountId);
  if (!factor || factor.verified) return undefined;
  return {
    secret: await decrypted(auth, factor.secret),
    recoveryCodes: JSON.parse(await decrypted(auth, factor.recoveryCodes)) as string[],
  };
}

async function decrypted(auth: Auth, data: string): Promise<string> {
  const { symmetricDecrypt } = await import("better-auth/crypto");
  return await symmetricDecrypt({ key: (await auth.$context).secretConfig, data });
}

import { createHash, randomBytes } from "node:crypto";
import { replaceAccountLink } from "../database/accountLinks.ts";
import type { Database } from "../database/connect.ts";

/** Days that a link lives. */
export const LINK_DAYS = 7;

/** 256 random bits that the address carries; the database keeps their digest. */
export function linkDigest(token: string): string {
  return createHash("sha256").update(`hai-long/link/${token}`).digest("hex");
}

/**
 * A link with which somebody sets a password, once, within seven days. Links made before stop working.
 * @returns the path; whoever holds it is taken for the person
 */
export async function makeOneTimeLink(trx: Database, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  await replaceAccountLink(trx, { tokenDigest: linkDigest(token), accountId, expiresAt, at: now });
  return `/welcome/${token}`;
}

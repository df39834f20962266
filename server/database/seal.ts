import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Every sealed text has this length: from the length of one nobody finds it again among the comments. */
const FILLED_BYTES = 8192;

/** What is sealed: what one use sealed no other opens. */
export type SealUse = "words" | "log key";

/** Of a secret that is not in the database, so that who holds the database alone reads nothing. */
function keyOf(secret: string, use: SealUse): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `hai-long/${use}`, 32));
}

/** Seals a text under a secret, filled up to one length. The secret "" keeps nothing from whoever has this program. */
export function seal(secret: string, text: string, use: SealUse = "words"): Buffer {
  const plain = Buffer.from(text, "utf8");
  const filled = Buffer.alloc(Math.ceil((plain.length + 4) / FILLED_BYTES) * FILLED_BYTES);
  filled.writeUInt32BE(plain.length);
  plain.copy(filled, 4);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, use), nonce);
  return Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]);
}

/** The sealed text; undefined when none of the secrets sealed it. */
export function unseal(
  secrets: readonly string[],
  sealed: Buffer,
  use: SealUse = "words",
): string | undefined {
  for (const secret of secrets) {
    try {
      const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, use), sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const filled = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ]);
      return filled.toString("utf8", 4, 4 + filled.readUInt32BE());
    } catch {
      // Another secret's.
    }
  }
  return undefined;
}

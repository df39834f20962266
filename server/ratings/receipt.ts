import { createHash } from "node:crypto";

/**
 * Three digests of one random id (122 bits) that only the citizen's page knows. The database keeps `ratingKey` with
 * the answers and `receiptKey` with the comment; neither can be worked out from the other, so what somebody wrote
 * cannot be led back to how they rated, not even with the whole database in hand. No secret is needed: the id is one.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT_LENGTH = 16;

function digest(purpose: string, text: string): Buffer {
  return createHash("sha256").update(`hai-long/${purpose}/${text}`).digest();
}

/** A version 8 UUID (RFC 9562: content of one's own) of a digest's first 128 bits. */
function uuidOf(bytes: Buffer): string {
  const b = Buffer.from(bytes.subarray(0, 16));
  b[6] = ((b[6] as number) & 0x0f) | 0x80;
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  return b.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What the ratings table stores for a page's id. */
export function ratingKey(id: string): string {
  return uuidOf(digest("rating", id.toLowerCase()));
}

/** The code the citizen keeps: 16 characters of 5 bits, 80 bits. */
export function receiptOf(id: string): string {
  const bytes = digest("receipt", id.toLowerCase());
  let receipt = "";
  for (let i = 0; i < RECEIPT_LENGTH; i++) receipt += ALPHABET[(bytes[i] as number) & 31];
  return receipt;
}

/** What a person typed as a receipt: look-alikes and separators forgiven. */
export function normalizeReceipt(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** What the comments table stores for a receipt. */
export function receiptKey(receipt: string): string {
  return uuidOf(digest("comment", receipt));
}

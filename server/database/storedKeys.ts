import { createHash } from "node:crypto";

/**
 * Digests of one random id (122 bits) that only the citizen's page knows. The database keeps `ratingKey` with
 * the answers and `receiptKey` with the comment; neither can be worked out from the other, so what somebody wrote
 * cannot be led back to how they rated, not even with the whole database in hand. No secret is needed: the id is one.
 */
export function purposeDigest(purpose: "rating" | "receipt" | "comment" | "words", text: string): Buffer {
  return createHash("sha256").update(`hai-long/${purpose}/${text}`).digest();
}

/** What the ratings table stores for a page's id. */
export function ratingKey(id: string): string {
  return uuidOf(purposeDigest("rating", id.toLowerCase()));
}

/** What the comments table stores for a receipt. */
export function receiptKey(receipt: string): string {
  return uuidOf(purposeDigest("comment", receipt));
}

/** What the inbox of words stores for a receipt: nobody without the receipt finds the comment that it becomes. */
export function wordKey(receipt: string): string {
  return uuidOf(purposeDigest("words", receipt));
}

/** A version 8 UUID (RFC 9562: content of one's own) of a digest's first 128 bits. */
function uuidOf(bytes: Buffer): string {
  const b = Buffer.from(bytes.subarray(0, 16));
  b[6] = ((b[6] as number) & 0x0f) | 0x80;
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  return b.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

import { RECEIPT_ALPHABET, RECEIPT_LENGTH } from "#contract/receipt.ts";
import { purposeDigest } from "../database/storedKeys.ts";

/** The code the citizen keeps, worked out of the page's id: the page can show it before anything was sent. */
export function receiptOf(id: string): string {
  const bytes = purposeDigest("receipt", id.toLowerCase());
  let receipt = "";
  for (let i = 0; i < RECEIPT_LENGTH; i++) receipt += RECEIPT_ALPHABET[(bytes[i] as number) & 31];
  return receipt;
}

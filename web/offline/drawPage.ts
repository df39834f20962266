import { printedReceipt, RECEIPT_ALPHABET, RECEIPT_LENGTH } from "#contract/receipt.ts";
import { BLANK_CLOCK, BLANK_DAY, BLANK_ID, BLANK_RECEIPT } from "./blanks.ts";
import { momentAfter } from "./momentAfter.ts";
import { FETCHED_AT } from "./pageCache.ts";
import { randomId } from "./randomId.ts";
import { sha256 } from "./sha256.ts";

/** Day and clock in Viet Nam at which the server drew the kept page. */
const DRAWN_AT = "X-Drawn-At";

/** A page for the next person: an id of its own, the receipt that the server will work out of it, and the day it is. */
export async function drawPage(kept: Response): Promise<Response> {
  const id = randomId();
  const receipt = await receiptOf(id);
  const elapsedMs = Date.now() - Number(kept.headers.get(FETCHED_AT));
  const [day, clock] = momentAfter(kept.headers.get(DRAWN_AT) || "", elapsedMs);
  let text = await kept.text();
  const blanks = [
    [BLANK_ID, id],
    [BLANK_RECEIPT, receipt],
    [printedReceipt(BLANK_RECEIPT), printedReceipt(receipt)],
    [BLANK_DAY, day],
    [BLANK_CLOCK, clock],
  ] as const;
  for (const [blank, filled] of blanks) text = text.split(blank).join(filled);
  return new Response(text, { headers: kept.headers });
}

/** As the server does it: server/ratings/receipt.ts. */
async function receiptOf(id: string): Promise<string> {
  const digest = await sha256(`hai-long/receipt/${id}`);
  let receipt = "";
  for (const byte of digest.slice(0, RECEIPT_LENGTH)) receipt += RECEIPT_ALPHABET[byte & 31];
  return receipt;
}

import { expect, test } from "vitest";
import { receiptsTyped } from "#contract/receipt.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { KEYBOARDS, typedOn } from "../../support/vietnameseKeyboard.ts";

/** Ids of a counter: the same receipts in every run. */
const receipts = Array.from({ length: 90 }, (_, i) =>
  receiptOf(`00000000-0000-4000-8000-${String(i).padStart(12, "0")}`),
);

test("a receipt that a Telex or VNI keyboard turned into other letters is found among few readings", () => {
  // Keys right behind their letters; keys later in the word, where several marks leave more readings than are looked up.
  for (const [isFree, most] of [
    [false, 0.05],
    [true, 0.15],
  ] as const) {
    let broken = 0;
    let missed = 0;
    for (const keyboard of KEYBOARDS.filter((one) => one.isFree === isFree && one.endsAtDigits)) {
      for (const receipt of receipts) {
        const typed = typedOn(keyboard, receipt);
        if (typed === receipt) continue;
        broken += 1;
        const readings = receiptsTyped(typed);
        if (!readings.includes(receipt)) missed += 1;
        expect(readings.length).toBeLessThanOrEqual(200);
      }
    }
    expect(broken).toBeGreaterThan(60);
    expect(missed / broken).toBeLessThan(most);
  }
});

test("a whole receipt is read as itself, and what is none as nothing", () => {
  for (const receipt of receipts) expect(receiptsTyped(receipt)).toEqual([receipt]);
  for (const typed of ["", "Ã", "góp ý", "%".repeat(64), "A".repeat(64)])
    expect(receiptsTyped(typed)).toEqual([]);
});

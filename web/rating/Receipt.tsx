import { printedReceipt } from "#contract/receipt.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";

/** The code the citizen keeps, large, and where it leads. */
export function Receipt({
  language,
  receipt,
  query,
}: {
  language: Language;
  receipt: string;
  query: string;
}) {
  const words = rating[language];
  return (
    <>
      <h2>{words.receipt}</h2>
      <p class="receipt notranslate">{printedReceipt(receipt)}</p>
      <p class="under">{words.receiptHint}</p>
      <p>
        <a href={`/r/${receipt}${query}`}>{`/r/${receipt}`}</a>
      </p>
    </>
  );
}

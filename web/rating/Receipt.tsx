import { printedReceipt } from "#contract/receipt.ts";
import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { QrCode } from "../ui/QrCode.tsx";

interface ReceiptProps {
  readonly language: Language;
  readonly receipt: string;
  readonly query: string;
  /** Scheme and host that answers are read at; without it the script fills in where it runs. */
  readonly origin?: string | undefined;
  /** Whether there is a comment to read an answer to; if not yet, the script shows it once there is. */
  readonly isShown: boolean;
}

/** The code of a comment, large, where it leads, and whether this phone is to keep it. */
export function Receipt({ language, receipt, query, origin, isShown }: ReceiptProps) {
  const words = rating[language];
  const path = `/r/${receipt}`;
  // A code that is copied from a screen stands on one line.
  const shown = (
    <>
      /r/
      <wbr />
      {receipt}
    </>
  );
  return (
    <section data-receipt hidden={!isShown}>
      <h2>{words.receipt}</h2>
      <p class="receipt notranslate">{printedReceipt(receipt)}</p>
      <p class="under">{words.receiptHint}</p>
      <p class="notranslate">
        <a href={path + query}>
          <span data-host>{origin && new URL(origin).host}</span>
          {shown}
        </a>
      </p>
      {origin && <QrCode address={origin + path} label={words.receiptQr} />}
      <p data-keep hidden>
        <label>
          <input type="checkbox" value={receipt} autocomplete="off" /> {words.keepReceipt}
        </label>
        <br />
        {words.keepReceiptHint}
      </p>
    </section>
  );
}

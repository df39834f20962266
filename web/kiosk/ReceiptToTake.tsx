import { encode } from "uqr";
import { printedReceipt } from "#contract/receipt.ts";
import type { Language } from "../messages/dictionary.ts";
import { kiosk } from "../messages/kiosk.ts";

/** Light modules around the code, which scanners need to find it: ISO/IEC 18004 asks for four. */
const QUIET = 4;

interface ReceiptToTakeProps {
  readonly language: Language;
  readonly receipt: string;
  /** Scheme and host before /r/{receipt}. */
  readonly publicUrl: string;
}

/** A receipt to carry away on one's own phone: as QR, and as text for whoever has only a pen. No link: it would open here. */
export function ReceiptToTake({ language, receipt, publicUrl }: ReceiptToTakeProps) {
  const words = kiosk[language];
  const { data, size } = encode(`${publicUrl}/r/${receipt}`, { ecc: "M", border: 0 });
  const width = size + 2 * QUIET;
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return (
    <div class="receipt">
      <h2>{words.receipt}</h2>
      <svg class="qr" viewBox={`0 0 ${width} ${width}`} role="img" aria-label={words.receipt}>
        <rect width={width} height={width} fill="#fff" />
        <path fill="#000" shape-rendering="crispEdges" d={modules.join("")} />
      </svg>
      <p>{words.scan}</p>
      <p>{words.onPaper}</p>
      <p class="receipt-code notranslate">{printedReceipt(receipt)}</p>
      <p class="receipt-address notranslate">{`${new URL(publicUrl).host}/r`}</p>
    </div>
  );
}

import type { Language } from "../messages/dictionary.ts";
import { offline } from "../messages/offline.ts";
import { Receipt } from "./Receipt.tsx";

interface KeptProps {
  readonly language: Language;
  readonly code: string;
  readonly receipt: string;
  readonly query: string;
}

/** Shown by the script when the rating waits on the phone: not sent yet, and not lost. */
export function Kept({ language, code, receipt, query }: KeptProps) {
  const words = offline[language];
  return (
    <>
      <h1 tabindex={-1}>{words.kept}</h1>
      <p>{words.keptHint}</p>
      <Receipt {...{ language, receipt, query }} isShown={false} />
      <p data-no-receipt>{words.noReceipt}</p>
      <p>
        <a href={`/d/${code}${query}`} data-next>
          {words.next}
        </a>
      </p>
      <p data-here>{words.nextHere}</p>
    </>
  );
}

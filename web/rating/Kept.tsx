import type { Language } from "../messages/dictionary.ts";
import { rating } from "../messages/rating.ts";
import { Receipt } from "./Receipt.tsx";

interface KeptProps {
  readonly language: Language;
  readonly code: string;
  readonly receipt: string;
  readonly query: string;
}

/** Shown by the script when the rating waits on the phone: not sent yet, and not lost. */
export function Kept({ language, code, receipt, query }: KeptProps) {
  const words = rating[language];
  return (
    <>
      <h1 tabindex={-1}>{words.kept}</h1>
      <p>{words.keptHint}</p>
      <Receipt language={language} receipt={receipt} query={query} />
      <p>
        <a href={`/d/${code}${query}`}>{words.again}</a>
      </p>
    </>
  );
}

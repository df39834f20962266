import { cases } from "../messages/cases.ts";
import type { Language } from "../messages/dictionary.ts";

interface ReceiptFormProps {
  readonly language: Language;
  readonly typed: string;
}

/** Asks for a receipt code. A plain form: works without a script. */
export function ReceiptForm({ language, typed }: ReceiptFormProps) {
  const words = cases[language];
  return (
    <form method="get" action="/r" class="receipt-form">
      <input type="hidden" name="lang" value={language} />
      <label for="receipt">{words.label}</label>
      <p id="receipt-hint" class="quiet">
        {words.hint}
      </p>
      <input
        id="receipt"
        name="receipt"
        value={typed}
        aria-describedby="receipt-hint"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        required
      />
      <button type="submit">{words.look}</button>
    </form>
  );
}

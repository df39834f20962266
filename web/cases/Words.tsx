import type { WordPart } from "#contract/masking.ts";
import type { Language } from "../messages/dictionary.ts";
import { officialCases } from "../messages/officialCases.ts";

/** What a citizen wrote, as officials read it: where something could lead to a person stands what it was. */
export function Words({ language, parts }: { language: Language; parts: readonly WordPart[] }) {
  const names = officialCases[language].masked;
  return <>{parts.map((part, i) => (part.kind ? <mark key={i}>[{names[part.kind]}]</mark> : part.text))}</>;
}

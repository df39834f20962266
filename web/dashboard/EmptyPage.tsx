import { dashboard as words } from "../messages/dashboard.ts";
import type { Language } from "../messages/dictionary.ts";

/** An installation without units: says what would fill it. */
export function EmptyPage({ language }: { language: Language }) {
  const w = words[language];
  return (
    <>
      <h1>{w.emptyTitle}</h1>
      <p>{w.emptyText}</p>
    </>
  );
}

import { countText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";

interface PagingProps {
  readonly language: Language;
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

/** The way to the pages before and after; nothing when there is only one. */
export function Paging({ language, page, pages, hrefOf }: PagingProps) {
  const w = words[language].list;
  if (pages <= 1) return null;
  return (
    <nav class="paging" aria-label={w.pages}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          ← {w.previous}
        </a>
      )}
      <span>{w.page({ page: countText(page, language), of: countText(pages, language) })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {w.next} →
        </a>
      )}
    </nav>
  );
}

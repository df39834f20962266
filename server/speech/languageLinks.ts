import type { Speech } from "#contract/languages.ts";
import type { LanguageLink } from "../../web/ui/LanguageLinks.tsx";

const BUILT = [
  { tag: "vi", name: "Tiếng Việt" },
  { tag: "en", name: "English" },
];

/** The same page in every other language that there is. */
export function languageLinks(
  { languages }: Speech,
  shown: string,
  hrefOf: (tag: string) => string,
): LanguageLink[] {
  return [...BUILT, ...languages]
    .filter(({ tag }) => tag !== shown)
    .map(({ tag, name }) => ({ tag, name, href: hrefOf(tag) }));
}

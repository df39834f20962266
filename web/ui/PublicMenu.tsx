import type { Language } from "../messages/dictionary.ts";
import { page as words } from "../messages/page.ts";

/** What everybody may open, from every public page. */
const PUBLIC_LINKS = [
  { name: "index", href: "/" },
  { name: "reports", href: "/reports" },
  { name: "models", href: "/models" },
  { name: "code", href: "/d" },
  { name: "answer", href: "/r" },
] as const;

/** @param props.query "?lang=en" when a link chose the language, else empty */
export function PublicMenu({ language, query }: { readonly language: Language; readonly query: string }) {
  return (
    <nav class="public-menu" aria-label={words[language].menu}>
      {PUBLIC_LINKS.map(({ name, href }) => (
        <a key={name} href={href + query}>
          {words[language].links[name]}
        </a>
      ))}
    </nav>
  );
}

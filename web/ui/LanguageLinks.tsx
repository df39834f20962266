export interface LanguageLink {
  readonly tag: string;
  readonly name: string;
  readonly href: string;
}

/** The same page in the other languages, each under its own name. */
export function LanguageLinks({ links, class: name }: { links: readonly LanguageLink[]; class?: string }) {
  return (
    <>
      {links.map(({ tag, name: text, href }) => (
        <a key={tag} href={href} lang={tag} hreflang={tag} class={name}>
          {text}
        </a>
      ))}
    </>
  );
}

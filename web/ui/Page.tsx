import type { ComponentChildren } from "preact";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { page as words } from "../messages/page.ts";
import { type LanguageLink, LanguageLinks } from "./LanguageLinks.tsx";
import { Mark } from "./Mark.tsx";
import { PublicMenu } from "./PublicMenu.tsx";
import { SimulatedBanner } from "./SimulatedBanner.tsx";

export interface PageProps {
  readonly language: Language;
  /** Without the product's name, which is added. */
  readonly title: string;
  readonly installation: { readonly provinceName: string; readonly simulated: boolean };
  /** Addresses of files under /assets, see server/http/assets.ts. */
  readonly assets: { readonly styles: readonly string[]; readonly scripts?: readonly string[] };
  /** The same page in the other language; without it no link is drawn. */
  readonly otherLanguageHref?: string;
  /** On citizens' pages, in its place: the same page in every other language that there is. */
  readonly languages?: readonly LanguageLink[];
  /** Home address; carries the language when a link chose it. */
  readonly homeHref?: string;
  /** What one page needs in its head beside this. */
  readonly head?: ComponentChildren;
  /** Stands between header and content: the officials' menu, in the place of everybody's. */
  readonly subhead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The whole document around a page's content: head, banner, header with the province's name, footer. */
export function Page(props: PageProps) {
  const {
    language,
    title,
    installation,
    assets,
    otherLanguageHref,
    languages,
    homeHref = "/",
    head,
    subhead,
    children,
  } = props;
  const name = common[language].productName;
  // The home address carries the language on when a link chose it; so do these.
  const query = /\?.*/.exec(homeHref)?.[0] ?? "";
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${name}`}</title>
        <link rel="icon" href="data:," />
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
        {assets.scripts?.map((src) => (
          <script type="module" src={src} key={src} />
        ))}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          {common[language].skipToContent}
        </a>
        <SimulatedBanner language={language} simulated={installation.simulated} />
        <header class="masthead">
          <a class="masthead-name" href={homeHref}>
            <Mark />
            <span>
              <strong>{name}</strong>
              <span class="masthead-province">{installation.provinceName || words[language].tagline}</span>
              <span class="visually-hidden">: {words[language].home}</span>
            </span>
          </a>
          {languages && (
            <span class="masthead-languages">
              <LanguageLinks links={languages} class="masthead-language" />
            </span>
          )}
          {otherLanguageHref && (
            <a
              class="masthead-language"
              href={otherLanguageHref}
              hreflang={language === "vi" ? "en" : "vi"}
              lang={language === "vi" ? "en" : "vi"}
            >
              {common[language].otherLanguage}
            </a>
          )}
        </header>
        {subhead ?? <PublicMenu language={language} query={query} />}
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="footer">
          <nav aria-label={words[language].footerLinks}>
            <a href={`/d${query}`}>{words[language].typeCode}</a>
            <a href={`/r${query}`}>{words[language].readAnswer}</a>
            <a href={`/method${query}`}>{words[language].method}</a>
            <a href={`/log${query}`}>{words[language].log}</a>
          </nav>
          <p>{words[language].footer}</p>
        </footer>
      </body>
    </html>
  );
}

import type { ComponentChildren } from "preact";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { type LanguageLink, LanguageLinks } from "../ui/LanguageLinks.tsx";
import { SimulatedBanner } from "../ui/SimulatedBanner.tsx";
import type { InlineText } from "./inlineText.ts";

interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  readonly simulated: boolean;
  readonly inline: InlineText;
  /** The same page in the other languages; none where it cannot be asked for again. */
  readonly languages?: readonly LanguageLink[];
  /** Under the header: the way to the public pages, where it leads nobody away from rating. */
  readonly menu?: ComponentChildren;
  /** What the script needs to know, as data attributes of main. */
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  readonly children: ComponentChildren;
}

/** A page that carries its style and script inside itself: one answer on a slow line is the whole page. */
export function Document(props: DocumentProps) {
  const { language, title, simulated, inline, languages = [], menu, data, children } = props;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${common[language].productName}`}</title>
        {/* Without it browsers ask for /favicon.ico: a second request. */}
        <link rel="icon" href="data:," />
        {/* Our own built text, allowed by its hash; so is the script below. */}
        <style dangerouslySetInnerHTML={{ __html: inline.style }} />
      </head>
      <body>
        <SimulatedBanner language={language} simulated={simulated} />
        <header>
          <span>{common[language].productName}</span>
          <span>
            <LanguageLinks links={languages} />
          </span>
        </header>
        {menu}
        <main {...data}>{children}</main>
        {inline.script && <script dangerouslySetInnerHTML={{ __html: inline.script }} />}
      </body>
    </html>
  );
}

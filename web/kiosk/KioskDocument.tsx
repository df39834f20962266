import type { ComponentChildren } from "preact";
import type { Clips } from "#contract/voices.ts";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";
import { kiosk } from "../messages/kiosk.ts";
import { type LanguageLink, LanguageLinks } from "../ui/LanguageLinks.tsx";
import { SimulatedBanner } from "../ui/SimulatedBanner.tsx";

export interface KioskFrame {
  readonly language: Language;
  readonly simulated: boolean;
  readonly code: string;
  /** "?lang=en" when a link chose the language, else empty. */
  readonly query: string;
  /** The question in the other languages. */
  readonly languages: readonly LanguageLink[];
  /** What can be listened to. */
  readonly clips: Clips;
  /** Addresses of built files. */
  readonly assets: { readonly style: string; readonly script: string; readonly icon: string };
}

interface KioskDocumentProps extends KioskFrame {
  readonly title: string;
  /** The question's page only: the others need no script, and do without the way to another language. */
  readonly isQuestion?: boolean;
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  readonly children: ComponentChildren;
}

/** A page of the tablet. It leads nowhere but to itself: whoever stands before it cannot leave the kiosk. */
export function KioskDocument(props: KioskDocumentProps) {
  const { language, title, simulated, code, assets, languages, isQuestion = false, data, children } = props;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b5563" />
        <meta name="mobile-web-app-capable" content="yes" />
        <meta name="apple-mobile-web-app-capable" content="yes" />
        <title>{`${title} · ${common[language].productName}`}</title>
        <link rel="icon" href={assets.icon} />
        <link rel="apple-touch-icon" href={assets.icon} />
        <link rel="manifest" href={`/kiosk/${code}/manifest.webmanifest`} />
        <link rel="stylesheet" href={assets.style} />
        {isQuestion && <script type="module" src={assets.script} />}
      </head>
      <body>
        <SimulatedBanner language={language} simulated={simulated} />
        <header>
          {isQuestion ? (
            <>
              <button type="button" id="staff" title={kiosk[language].staff}>
                {common[language].productName}
              </button>
              <span>
                <LanguageLinks links={languages} />
              </span>
            </>
          ) : (
            <span>{common[language].productName}</span>
          )}
        </header>
        <main {...data}>{children}</main>
      </body>
    </html>
  );
}

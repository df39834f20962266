import { officials } from "../messages/officials.ts";
import type { OfficialLinkName } from "./officialLinks.ts";
import { Page, type PageProps } from "./Page.tsx";

/** Who is signed in, as every screen of officials shows it; made by server/http/officialFrame.ts. */
export interface OfficialFrame
  extends Pick<PageProps, "language" | "installation" | "otherLanguageHref" | "homeHref"> {
  readonly official: {
    readonly name: string;
    readonly links: readonly { readonly name: OfficialLinkName; readonly href: string }[];
  };
  /** ?lang=… or nothing, for forms and links that keep the language. */
  readonly query: string;
}

interface OfficialPageProps extends Omit<PageProps, "otherLanguageHref" | "homeHref" | "subhead"> {
  readonly frame: OfficialFrame;
  /** The entry of the menu that this page belongs to. */
  readonly current: OfficialLinkName;
}

/** A screen of officials: the house's page with the menu of their work, and who is signed in. */
export function OfficialPage({ frame, current, children, ...page }: OfficialPageProps) {
  const { official, query, language } = frame;
  const words = officials[language];
  const menu = official.links.filter(({ name }) => name !== "me");
  return (
    <Page
      {...page}
      {...(frame.otherLanguageHref && { otherLanguageHref: frame.otherLanguageHref })}
      homeHref={`/${query}`}
      subhead={
        <div class="workbar">
          <nav aria-label={words.menu}>
            <ul>
              {menu.map(({ name, href }) => (
                <li key={name}>
                  <a href={href} {...(name === current && { "aria-current": "page" })}>
                    {words.links[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form method="post" action={`/sign-out${query}`} class="workbar-who" aria-label={words.signedInAs}>
            {/* Whose work this is, and the way to their own account: no entry of the menu of its own. */}
            <a class="workbar-me" href={`/me${query}`} {...(current === "me" && { "aria-current": "page" })}>
              <span class="visually-hidden">{words.links.me}: </span>
              {official.name}
            </a>
            <button type="submit">{words.signOut}</button>
          </form>
        </div>
      }
    >
      {children}
    </Page>
  );
}

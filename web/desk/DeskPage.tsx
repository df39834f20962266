import type { ComponentChildren } from "preact";
import { desk as words } from "../messages/desk.ts";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";

interface DeskPageProps {
  readonly frame: OfficialFrame;
  readonly title: string;
  /** Which of the desk's pages this is. */
  readonly tab: "unit" | "province";
  /** Whether the reader sees the province as a whole, and so has both pages. */
  readonly seesProvince: boolean;
  readonly styles: readonly string[];
  readonly children: ComponentChildren;
}

/** Every screen of figures for officials: their frame, and the way between unit and province. */
export function DeskPage({ frame, title, tab, seesProvince, styles, children }: DeskPageProps) {
  const w = words[frame.language];
  const links = [
    { name: "unit", href: `/dashboard${frame.query}`, text: w.tabUnit },
    { name: "province", href: `/dashboard/province${frame.query}`, text: w.tabProvince },
  ] as const;
  return (
    <OfficialPage
      frame={frame}
      language={frame.language}
      installation={frame.installation}
      title={title}
      current="dashboard"
      assets={{ styles }}
    >
      {seesProvince && (
        <nav class="desk-tabs chips" aria-label={w.tabs}>
          {links.map(({ name, href, text }) => (
            <a class="chip" href={href} {...(name === tab && { "aria-current": "page" })} key={name}>
              {text}
            </a>
          ))}
        </nav>
      )}
      {children}
    </OfficialPage>
  );
}

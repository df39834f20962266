import { RIGHTS } from "#contract/rights.ts";
import type { OfficialFrame } from "../../web/ui/OfficialPage.tsx";
import { OFFICIAL_LINKS } from "../../web/ui/officialLinks.ts";
import { actorIn } from "./access.ts";
import type { AppContext } from "./env.ts";

/** What every screen of officials takes from the request: the language, who is signed in, where they may go. */
export function officialFrame(c: AppContext, installation: OfficialFrame["installation"]): OfficialFrame {
  const { language } = c.var;
  const actor = actorIn(c);
  const query = c.req.query("lang") === undefined ? "" : `?lang=${language}`;
  const other = new URL(c.req.url);
  other.searchParams.set("lang", language === "vi" ? "en" : "vi");
  const held = new Set(RIGHTS.filter((right) => actor.unitsOf(right).size > 0));
  return {
    language,
    installation,
    otherLanguageHref: other.pathname + other.search,
    homeHref: `/${query}`,
    query,
    official: {
      name: actor.name,
      links: OFFICIAL_LINKS.filter(
        ({ rights }) => rights.length === 0 || rights.some((right) => held.has(right)),
      ).map(({ name, href }) => ({ name, href: href + query })),
    },
  };
}

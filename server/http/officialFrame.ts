import { RIGHTS } from "#contract/rights.ts";
import type { OfficialFrame } from "../../web/ui/OfficialPage.tsx";
import { OFFICIAL_LINKS } from "../../web/ui/officialLinks.ts";
import { actorIn } from "./access.ts";
import type { AppContext } from "./env.ts";
import { frameOf } from "./frame.ts";
import { languageQuery } from "./languageQuery.ts";

/** What every screen of officials takes from the request: the language, who is signed in, where they may go. */
export function officialFrame(c: AppContext, installation: OfficialFrame["installation"]): OfficialFrame {
  const actor = actorIn(c);
  const query = languageQuery(c);
  const held = new Set(RIGHTS.filter((right) => actor.unitsOf(right).size > 0));
  return {
    ...frameOf(c, installation),
    query,
    official: {
      name: actor.name,
      links: OFFICIAL_LINKS.filter(
        ({ rights }) => rights.length === 0 || rights.some((right) => held.has(right)),
      ).map(({ name, href }) => ({ name, href: href + query })),
    },
  };
}

import { DeskPage } from "../../web/desk/DeskPage.tsx";
import type { NoteDraft } from "../../web/desk/NoteFields.tsx";
import { UnitDesk } from "../../web/desk/UnitDesk.tsx";
import { desk as words } from "../../web/messages/desk.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { Register } from "../figures/register.ts";
import { actorIn } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import type { DeskQuery } from "./deskQuery.ts";
import { loadDesk } from "./loadDesk.ts";
import { choosableUnits, seesProvince } from "./visibleUnits.ts";

interface Asked {
  readonly register: Register;
  readonly unit: StoredAgency;
  readonly query: DeskQuery;
  /** A note that could not be saved, to be mended. */
  readonly draft?: NoteDraft;
}

/** The screen of one unit as an HTML document. */
export async function drawDesk(c: AppContext, { register, unit, query, draft }: Asked): Promise<string> {
  const actor = actorIn(c);
  const view = await viewOf(c, { register, unit, query });
  return renderDocument(
    <DeskPage
      frame={officialFrame(c, register.installation)}
      title={words[c.var.language].title(unit.name)}
      tab="unit"
      seesProvince={seesProvince(register, actor)}
      styles={[assetPath("desk/page.css")]}
    >
      <UnitDesk view={view} units={choosableUnits(register, actor)} draft={draft ?? null} />
    </DeskPage>,
  );
}

/** What the screen of one unit shows, to who asks. */
export function viewOf(c: AppContext, { register, unit, query }: Omit<Asked, "draft">) {
  return loadDesk(c.var.platform, register, {
    unit,
    query,
    language: c.var.language,
    carriesLanguage: c.req.query("lang") !== undefined,
    actor: actorIn(c),
  });
}

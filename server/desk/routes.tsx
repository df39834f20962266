import { Hono } from "hono";
import { DeskPage } from "../../web/desk/DeskPage.tsx";
import { UnitChooser } from "../../web/desk/UnitChooser.tsx";
import { desk as words } from "../../web/messages/desk.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readRegister } from "../figures/results.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { validate } from "../http/validate.ts";
import { askedUnit, unitOfDesk, unitQuery } from "./askedUnit.ts";
import { choosableUnits, seesProvince } from "./visibleUnits.ts";

/** The officials' screens of figures. Everything on them is made of released tallies, as on the public pages. */
export const deskRoutes = new Hono<AppEnv>().get(
  "/dashboard",
  needs("see-figures", unitOfDesk),
  validate("query", unitQuery),
  async (c) => {
    const { platform, language } = c.var;
    const actor = actorIn(c);
    const register = await readRegister(platform);
    const unit = askedUnit(register, c.req.valid("query"), actor);
    return c.html(
      renderDocument(
        <DeskPage
          frame={officialFrame(c, register.installation)}
          title={words[language].title(unit.name)}
          tab="unit"
          seesProvince={seesProvince(register, actor)}
          styles={[assetPath("desk/page.css")]}
        >
          <h1>{unit.name}</h1>
          <UnitChooser
            units={choosableUnits(register, actor)}
            chosen={unit}
            hidden={c.req.query("lang") === undefined ? {} : { lang: language }}
            language={language}
          />
        </DeskPage>,
      ),
    );
  },
);

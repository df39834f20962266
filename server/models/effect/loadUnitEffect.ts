import { summarise } from "#scoring/summary.ts";
import type { UnitEffectView } from "../../../web/models/UnitEffectPage.tsx";
import { listStartedModels } from "../../database/models.ts";
import type { Installation } from "../../database/settings.ts";
import { readRegister, unitOf } from "../../figures/register.ts";
import type { AppContext } from "../../http/env.ts";
import { languageQuery } from "../../http/languageQuery.ts";
import { readPlaces } from "../places.ts";
import { countsOf, readTimedUnits } from "./unitCounts.ts";
import { unitEffectOf } from "./unitEffectOf.ts";

/**
 * One unit before and after its first model. A unit that was merged is told of as the one that took it over.
 * @throws ApiError unknown-agency
 */
export async function loadUnitEffect(
  c: AppContext,
  code: string,
): Promise<UnitEffectView & { readonly installation: Installation }> {
  const { platform, language } = c.var;
  const register = await readRegister(platform);
  const places = await readPlaces(platform.db);
  const unit = places.now(unitOf(register, code, undefined).id);
  const own = [...places.byId.keys()].filter((id) => places.now(id).id === unit.id);
  const timed = await readTimedUnits(platform, register);
  const one = timed.units.find(({ key }) => key === `${unit.code}@${unit.validFrom}`);
  const effect = one ? unitEffectOf(one, countsOf(timed)) : null;
  const target = register.installation.targetPercent;
  return {
    language,
    query: languageQuery(c),
    installation: register.installation,
    targetPercent: target,
    unit: { code: unit.code, name: unit.name },
    models: await listStartedModels(platform.db, own),
    months: { from: timed.months[0] ?? null, to: timed.months.at(-1) ?? null },
    effect: effect && {
      startsIn: effect.startsIn,
      before: summarise(effect.before, target),
      after: summarise(effect.after, target),
      change: effect.change,
    },
  };
}

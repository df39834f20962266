import type { DeskView } from "../../web/desk/deskView.ts";
import { countCasesByUnit } from "../database/caseFigures.ts";
import type { Actor } from "../http/Actor.ts";
import type { Desk } from "./desk.ts";

/** Comments of the unit and all that count with it that wait for an answer, for whoever may see them. */
export async function loadComments(
  { platform, register, unit, unitIds }: Desk,
  actor: Actor,
): Promise<DeskView["comments"]> {
  if (!actor.may("see-cases", unit.id)) return null;
  const units = await countCasesByUnit(platform.db, { agencyIds: unitIds, today: register.today });
  return {
    open: units.reduce((sum, { waiting, inProgress }) => sum + waiting + inProgress, 0),
    late: units.reduce((sum, { late }) => sum + late, 0),
  };
}

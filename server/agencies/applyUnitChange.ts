import { addDays } from "#contract/day.ts";
import type { TrailAction } from "#contract/trail.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { listAgencies } from "../database/agencies.ts";
import type { Trx } from "../database/connect.ts";
import { insertAgencies, insertSuccessions } from "../database/insertUnits.ts";
import { insertTrail } from "../database/trail.ts";
import { closePointsOfAgencies, updateAgency } from "../database/unitChanges.ts";
import type { Actor } from "../http/Actor.ts";
import type { UnitPlan } from "./unitChange.ts";

const ACTIONS: Readonly<Record<UnitPlan["kind"], TrailAction>> = {
  add: "unit.added",
  change: "unit.changed",
  succession: "unit.succeeded",
};

interface Order {
  readonly plan: UnitPlan;
  /** The register upon which the plan was made. */
  readonly agencies: readonly StoredAgency[];
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Writes a change that was confirmed, with its points and its line on the trail. Grants at a unit that ends stay as they
 * are: they follow a succession only by the administrator's own step, among the accounts.
 */
export async function applyUnitChange(trx: Trx, { plan, agencies, actor, at }: Order): Promise<void> {
  const byId = new Map(agencies.map((unit) => [unit.id, unit]));
  const keyOf = (id: number) => byId.get(id) as StoredAgency;
  for (const unit of plan.units) {
    const parent = unit.parentId === null ? null : keyOf(unit.parentId);
    if (plan.kind === "add") await insertAgencies(trx, [{ ...unit, parent }]);
    else await updateAgency(trx, unit.id, unit);
  }
  await insertSuccessions(
    trx,
    plan.steps.map(({ predecessorId, successorId, onDate, source }) => ({
      predecessor: keyOf(predecessorId),
      successor: keyOf(successorId),
      onDate,
      source,
    })),
  );
  for (const { id, validTo } of plan.ended) {
    await closePointsOfAgencies(trx, [id], addDays(validTo as string, 1));
  }
  const facts = ({ code, name, validFrom, validTo, parentId }: StoredAgency) => ({
    code,
    name,
    validFrom,
    validTo,
    parent: parentId === null ? null : byId.get(parentId)?.code,
  });
  const about = plan.units[0]?.id ?? plan.steps[0]?.predecessorId ?? 0;
  const stored =
    plan.kind === "add"
      ? (await listAgencies(trx)).find(
          ({ code, validFrom }) => code === plan.units[0]?.code && validFrom === plan.units[0]?.validFrom,
        )
      : undefined;
  await insertTrail(trx, {
    at,
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("change-units"),
    action: ACTIONS[plan.kind],
    subject: `unit ${stored?.id ?? about}`,
    agencyId: stored?.id ?? about,
    before: plan.before.map(facts),
    after: {
      units: plan.units.map(facts),
      successions: plan.steps.map(({ predecessorId, successorId, onDate }) => ({
        from: keyOf(predecessorId).code,
        into: keyOf(successorId).code,
        onDate,
      })),
    },
  });
}

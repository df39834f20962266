import { dayInVietnam } from "#contract/day.ts";
import type { Trx } from "../database/connect.ts";
import { findModel } from "../database/models.ts";
import {
  hasTwin,
  insertModels,
  insertSteps,
  lockModel,
  type ModelEntry,
  updateModel,
  updateModelStates,
} from "../database/modelWrites.ts";
import { insertTrail } from "../database/trail.ts";
import type { Actor } from "../http/Actor.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";
import { type LaterStep, STEP_RULES, type StepRefusal, stepRefusal } from "./steps.ts";

/*
 * What officials do to the register: each in one transaction with its line on the trail. The trail can never be mended,
 * so a person's name does not go into it: consent may be taken back.
 */

const told = ({ title, field, holderKind, registeredOn }: ModelEntry) => ({
  title,
  field,
  holderKind,
  registeredOn,
});

/** @returns the new model's id; undefined: it is registered already */
export async function registerModel(
  { db, now }: Platform,
  actor: Actor,
  entry: ModelEntry,
): Promise<number | undefined> {
  return await db.transaction().execute(async (trx) => {
    const step = {
      step: "register",
      onDate: entry.registeredOn,
      decision: null,
      accountId: actor.accountId,
      accountName: actor.name,
    } as const;
    const [id] = await insertModels(trx, [{ ...entry, state: "registered", steps: [step] }]);
    if (id === undefined) return undefined;
    await insertTrail(trx, {
      at: now(),
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor("register-models", entry.agencyId),
      action: "models.registered",
      subject: `model ${id}`,
      agencyId: entry.agencyId,
      after: told(entry),
    });
    return id;
  });
}

/** Writes a model's entry anew. @returns false: another model of that place and day has the title already */
export async function changeModel(
  { db, now }: Platform,
  actor: Actor,
  id: number,
  entry: ModelEntry,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const before = await lockedModel(trx, id);
    if (await hasTwin(trx, id, entry)) return false;
    await updateModel(trx, id, entry);
    const changed = (Object.keys(entry) as (keyof ModelEntry)[]).filter(
      (key) => key !== "agencyName" && JSON.stringify(before[key]) !== JSON.stringify(entry[key]),
    );
    const shown = (of: ModelEntry) =>
      Object.fromEntries(changed.map((key) => [key, key === "holderName" ? "…" : of[key]]));
    await insertTrail(trx, {
      at: now(),
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor("register-models", entry.agencyId),
      action: "models.changed",
      subject: `model ${id}`,
      agencyId: entry.agencyId,
      before: shown(before),
      after: shown(entry),
    });
    return true;
  });
}

/** Takes a model one step on. @returns why not; undefined: it is done */
export async function takeStep(
  { db, now }: Platform,
  actor: Actor,
  id: number,
  { step, onDate, decision }: { step: LaterStep; onDate: string; decision: string },
): Promise<StepRefusal | undefined> {
  const { right, to, action } = STEP_RULES[step];
  return await db.transaction().execute(async (trx) => {
    const model = await lockedModel(trx, id);
    const by = { accountId: actor.accountId, accountName: actor.name };
    const refusal = stepRefusal(model, step, { ...by, onDate, today: dayInVietnam(now()) });
    if (refusal === undefined) {
      await insertSteps(trx, [{ modelId: id, step, onDate, decision, ...by }]);
      await updateModelStates(trx, [{ id, state: to }]);
    }
    await insertTrail(trx, {
      at: now(),
      ...by,
      role: actor.roleFor(right, model.agencyId),
      action,
      subject: `model ${id}`,
      agencyId: model.agencyId,
      refused: refusal !== undefined,
      before: { state: model.state },
      after: refusal ? { refused: refusal } : { state: to, onDate, decision },
    });
    return refusal;
  });
}

async function lockedModel(trx: Trx, id: number) {
  await lockModel(trx, id);
  const model = await findModel(trx, id);
  if (!model) throw new ApiError("unknown-model");
  return model;
}

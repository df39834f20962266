import { Hono } from "hono";
import { z } from "zod";
import { searchName } from "#contract/searchName.ts";
import { units as words } from "../../web/messages/units.ts";
import { UnitsList } from "../../web/units/UnitsList.tsx";
import { EMPTY_FORM, FIELDS, type UnitRow } from "../../web/units/view.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import { listSuccessionKeys } from "../database/successions.ts";
import { digestUnits, lockUnits } from "../database/unitChanges.ts";
import { type Register, readRegister } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs, refuseBeyond } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { validate } from "../http/validate.ts";
import type { Platform } from "../platform.ts";
import { applyUnitChange } from "./applyUnitChange.ts";
import { planUnitChange, type Stored, type UnitPlan } from "./unitChange.ts";
import { formPage, page, previewPage } from "./unitPages.tsx";

const listQuery = z.object({
  search: z.string().max(100).default(""),
  state: z.enum(["today", "ended", "all"]).default("today"),
});

/** Units and who took over from whom: read, and changed by way of a preview. */
export const unitRoutes = new Hono<AppEnv>()
  .get("/units", needs("see-units"), validate("query", listQuery), async (c) => {
    const { search, state } = c.req.valid("query");
    const register = await readRegister(c.var.platform);
    const seen = actorIn(c).unitsOf("see-units");
    const typed = searchName(search);
    const shown = register.agencies.filter((unit) => {
      const isToday = isThere(unit, register.today);
      if (!seen.has(unit.id) || (state !== "all" && isToday !== (state === "today"))) return false;
      return searchName(unit.name).includes(typed) || unit.code.toLowerCase().includes(typed);
    });
    return page(
      c,
      register,
      words[c.var.language].title,
      <UnitsList
        rows={shown.map((unit) => rowOf(unit, register))}
        search={search}
        state={state}
        mayChange={actorIn(c).unitsOf("change-units").size > 0}
        done={c.req.query("done") !== undefined}
        query={officialFrame(c, register.installation).query}
        language={c.var.language}
      />,
    );
  })
  .get("/units/new", needs("change-units"), (c) => formPage(c, { ...EMPTY_FORM, change: "add" }))
  .get("/units/succession", needs("change-units"), (c) =>
    formPage(c, {
      ...EMPTY_FORM,
      change: "succession",
      predecessors: c.req.query("unit")?.slice(0, 16) ?? "",
    }),
  )
  .get("/units/:id{[0-9]{1,9}}", needs("change-units", unitInPath), async (c) => {
    const { agencies } = await readRegister(c.var.platform);
    const unit = agencies.find(({ id }) => String(id) === c.req.param("id")) as StoredAgency;
    const parent = agencies.find(({ id }) => id === unit.parentId);
    return formPage(c, {
      ...EMPTY_FORM,
      change: "change",
      id: String(unit.id),
      code: unit.code,
      name: unit.name,
      unitKind: unit.kind,
      validFrom: unit.validFrom,
      validTo: unit.validTo ?? "",
      parentCode: parent?.code ?? "",
    });
  })
  .post("/units/preview", needs("change-units"), limitBody, async (c) => {
    const form = await readForm(c, FIELDS);
    const stored = await readStored(c.var.platform);
    const planned = planUnitChange(form, stored, c.var.language);
    if ("problems" in planned) return formPage(c, form, planned.problems);
    await refuseBeyond(c, "change-units", unitsIn(planned.plan));
    return previewPage(c, form, planned.plan);
  })
  .post("/units/apply", needs("change-units"), limitBody, async (c) => {
    const { digest, ...form } = await readForm(c, [...FIELDS, "digest"]);
    const { db, now } = c.var.platform;
    const outcome = await db.transaction().execute(async (trx) => {
      await lockUnits(trx);
      if ((await digestUnits(trx)) !== digest) return "moved" as const;
      const stored = await readStored({ ...c.var.platform, db: trx });
      const planned = planUnitChange(form, stored, c.var.language);
      if ("problems" in planned) return planned.problems;
      const actor = actorIn(c);
      if (unitsIn(planned.plan).some((id) => !actor.may("change-units", id))) return planned.plan;
      await applyUnitChange(trx, {
        plan: planned.plan,
        agencies: stored.agencies,
        actor,
        at: now(),
      });
      return "done" as const;
    });
    if (typeof outcome === "object" && "before" in outcome) {
      await refuseBeyond(c, "change-units", unitsIn(outcome));
      throw new ApiError("not-allowed");
    }
    if (outcome === "done") return c.redirect(`/units?done${languageQuery(c, "&")}`, 303);
    if (outcome !== "moved") return formPage(c, form, outcome);
    const planned = planUnitChange(form, await readStored(c.var.platform), c.var.language);
    if ("problems" in planned)
      return formPage(c, form, [words[c.var.language].moved, ...planned.problems], 409);
    return previewPage(c, form, planned.plan, 409);
  });

async function unitInPath(c: AppContext): Promise<number> {
  const { agencies } = await readRegister(c.var.platform);
  const unit = agencies.find(({ id }) => String(id) === c.req.param("id"));
  if (!unit) throw new ApiError("unknown-agency");
  return unit.id;
}

async function readStored(platform: Platform): Promise<Stored & { register: Register }> {
  const register = await readRegister(platform);
  const keys = await listSuccessionKeys(platform.db);
  const idOf = (key: { code: string; validFrom: string }) =>
    register.agencies.find(({ code, validFrom }) => code === key.code && validFrom === key.validFrom)?.id ??
    0;
  return {
    register,
    agencies: register.agencies,
    rootCode: register.installation.rootCode,
    steps: keys.map(({ predecessor, successor, onDate }) => ({
      predecessorId: idOf(predecessor),
      successorId: idOf(successor),
      onDate,
    })),
  };
}

/** Units that a plan touches: whoever changes units of a part of the province keeps to that part. */
function unitsIn(plan: UnitPlan): number[] {
  return [
    ...plan.before.map(({ id }) => id),
    ...plan.units.flatMap(({ parentId }) => parentId ?? []),
    ...plan.steps.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  ];
}

function rowOf(unit: StoredAgency, { agencies, steps }: Register): UnitRow {
  const nameOf = (id: number | null) => agencies.find((one) => one.id === id)?.name;
  return {
    ...unit,
    parent: nameOf(unit.parentId) ?? null,
    from: steps.flatMap((s) => (s.successorId === unit.id ? (nameOf(s.predecessorId) ?? []) : [])),
    into: steps.flatMap((s) => (s.predecessorId === unit.id ? (nameOf(s.successorId) ?? []) : [])),
  };
}

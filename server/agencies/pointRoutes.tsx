import { Hono } from "hono";
import { z } from "zod";
import { searchName } from "#contract/searchName.ts";
import type { TrailAction } from "#contract/trail.ts";
import { points as words } from "../../web/messages/points.ts";
import { POINT_FIELDS, type PointForm, PointFormPart } from "../../web/units/PointForm.tsx";
import { type PointRow, PointsList } from "../../web/units/PointsList.tsx";
import { isThere } from "../database/agencies.ts";
import type { Trx } from "../database/connect.ts";
import { insertPoints, type NewPoint } from "../database/insertUnits.ts";
import { updateRatingPoint } from "../database/pointChanges.ts";
import { listEveryRatingPoint, listRatingPoints, type StoredPoint } from "../database/ratingPoints.ts";
import { listServiceFields } from "../database/services.ts";
import { insertTrail } from "../database/trail.ts";
import { type Register, readRegister } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs, refuseBeyond } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { validate } from "../http/validate.ts";
import { checkedPoint } from "./checkedPoint.ts";
import { EMPTY_FORM, formOf, isAsSeen, type PathPoint } from "./pointForm.ts";
import { page } from "./unitPages.tsx";

const listQuery = z.object({
  search: z.string().max(100).default(""),
  state: z.enum(["open", "closed", "all"]).default("open"),
});

/** Rating points: read by whoever stands at them, changed by head and administrator. Never with figures. */
export const pointRoutes = new Hono<AppEnv>()
  .get("/points", needs("see-points"), validate("query", listQuery), async (c) => {
    const { search, state } = c.req.valid("query");
    const register = await readRegister(c.var.platform);
    const { today } = register;
    const actor = actorIn(c);
    const typed = searchName(search);
    const stored = await listRatingPoints(c.var.platform.db, [...actor.unitsOf("see-points")]);
    const rows = (await rowsOf(c, stored, register)).filter((row) => {
      const isClosed = row.closedOn !== null && row.closedOn <= today;
      if (state !== "all" && isClosed !== (state === "closed")) return false;
      return searchName(`${row.unit} ${row.name} ${row.code}`).includes(typed);
    });
    return page(
      c,
      register,
      words[c.var.language].title,
      <PointsList
        rows={rows}
        today={today}
        search={search}
        state={state}
        mayAdd={actor.unitsOf("change-points").size > 0}
        done={c.req.query("done") !== undefined}
        query={officialFrame(c, register.installation).query}
        language={c.var.language}
      />,
      200,
      "points",
    );
  })
  .get("/points/new", needs("change-points"), async (c) => {
    const { today } = await readRegister(c.var.platform);
    return formPage(c, null, { ...EMPTY_FORM, channel: "counter", openedOn: today });
  })
  .post("/points", needs("change-points"), limitBody, async (c) => {
    const form = await readForm(c, POINT_FIELDS);
    const { platform, language } = c.var;
    const { agencies, today } = await readRegister(platform);
    const unit = agencies.find((one) => one.code === form.agencyCode && isThere(one, today));
    if (!unit) return formPage(c, null, form, [words[language].noUnit]);
    await refuseBeyond(c, "change-points", [unit.id]);
    const { point, problems } = await checkedPoint(platform.db, { ...form, closedOn: "" }, unit.code, {
      language,
    });
    if (form.openedOn < today) problems.push(words[language].past);
    if (!point || problems.length > 0) return formPage(c, null, form, problems);
    await platform.db.transaction().execute(async (trx) => {
      await insertPoints(trx, [point]);
      await tell(c, trx, {
        action: "point.added",
        agencyId: unit.id,
        code: point.code,
        after: factsOf(point),
      });
    });
    return done(c);
  })
  .get("/points/:id{[0-9]{1,9}}", needs("change-points", unitOfPoint), async (c) => {
    const point = await pointInPath(c);
    return formPage(c, point, formOf(point));
  })
  .post("/points/:id{[0-9]{1,9}}", needs("change-points", unitOfPoint), limitBody, async (c) => {
    const form = await readForm(c, POINT_FIELDS);
    const { platform, language } = c.var;
    const w = words[language];
    const before = await pointInPath(c);
    const { agencies, today } = await readRegister(platform);
    const unit = agencies.find(({ id }) => id === before.agencyId);
    const { point, problems } = await checkedPoint(
      platform.db,
      { ...form, channel: before.channel, fieldCode: before.fieldCode ?? "", openedOn: before.openedOn },
      unit?.code ?? "",
      { code: before.code, language },
    );
    if (point && point.closedOn !== before.closedOn) {
      if (before.closedOn !== null && before.closedOn <= today) problems.push(w.wasClosed);
      else if (point.closedOn !== null && point.closedOn < today) problems.push(w.past);
    }
    if (!point || problems.length > 0) return formPage(c, before, form, problems);
    const isWritten = await platform.db.transaction().execute(async (trx) => {
      if (!isAsSeen(before, form) || !(await updateRatingPoint(trx, before, point))) return false;
      const action = point.closedOn === before.closedOn ? "point.changed" : "point.closed";
      await tell(c, trx, {
        action,
        agencyId: before.agencyId,
        code: before.code,
        before: factsOf(before),
        after: factsOf(point),
      });
      return true;
    });
    if (isWritten) return done(c);
    const now = await pointInPath(c);
    return formPage(c, now, formOf(now), [w.moved], 409);
  });

async function pointInPath(c: AppContext): Promise<PathPoint> {
  const points = await listEveryRatingPoint(c.var.platform.db);
  const point = points.find(({ id }) => String(id) === c.req.param("id"));
  if (!point) throw new ApiError("unknown-address");
  return point;
}

async function unitOfPoint(c: AppContext): Promise<number> {
  return (await pointInPath(c)).agencyId;
}

async function rowsOf(
  c: AppContext,
  points: readonly StoredPoint[],
  register: Register,
): Promise<PointRow[]> {
  const fields = new Map((await listServiceFields(c.var.platform.db)).map(({ code, name }) => [code, name]));
  const units = new Map(register.agencies.map((unit) => [unit.id, unit]));
  const mayChange = actorIn(c).unitsOf("change-points");
  return points
    .flatMap((point) => {
      const unit = units.get(point.agencyId);
      if (!unit) return [];
      const field = point.fieldCode === null ? null : (fields.get(point.fieldCode) ?? point.fieldCode);
      return [
        {
          ...point,
          field,
          unit: unit.name,
          unitCode: unit.code,
          isUnitThere: isThere(unit, register.today),
          mayChange: mayChange.has(unit.id),
        },
      ];
    })
    .sort((a, b) => a.unit.localeCompare(b.unit, "vi") || a.name.localeCompare(b.name, "vi"));
}

async function formPage(
  c: AppContext,
  point: StoredPoint | null,
  form: PointForm,
  problems: readonly string[] = [],
  status: 200 | 409 | 422 = problems.length > 0 ? 422 : 200,
): Promise<Response> {
  const register = await readRegister(c.var.platform);
  const { language } = c.var;
  const mayChange = actorIn(c).unitsOf("change-points");
  return page(
    c,
    register,
    point === null ? words[language].add : words[language].change,
    <PointFormPart
      form={form}
      id={point?.id ?? null}
      unit={register.agencies.find(({ id }) => id === point?.agencyId)?.name ?? ""}
      problems={problems}
      units={register.agencies.filter((unit) => mayChange.has(unit.id) && isThere(unit, register.today))}
      others={register.agencies.filter(
        (unit) => unit.kind !== "province" && unit.id !== point?.agencyId && isThere(unit, register.today),
      )}
      fields={await listServiceFields(c.var.platform.db)}
      query={officialFrame(c, register.installation).query}
      language={language}
    />,
    status,
    "points",
  );
}

function done(c: AppContext): Response {
  return c.redirect(`/points?done${languageQuery(c, "&")}`, 303);
}

type Facts = Pick<NewPoint, "name" | "openedOn" | "closedOn"> & { readonly decidingCode: string | null };
const factsOf = ({ name, openedOn, closedOn, deciding }: Omit<NewPoint, "code">): Facts => ({
  ...{ name, openedOn, closedOn },
  decidingCode: deciding?.code ?? null,
});

interface Told {
  readonly action: TrailAction;
  readonly agencyId: number;
  readonly code: string;
  readonly before?: Facts;
  readonly after: Facts;
}

async function tell(c: AppContext, trx: Trx, { action, agencyId, code, before, after }: Told): Promise<void> {
  const actor = actorIn(c);
  await insertTrail(trx, {
    at: c.var.platform.now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("change-points", agencyId),
    action,
    subject: `point ${code}`,
    agencyId,
    ...(before && { before }),
    after,
  });
}

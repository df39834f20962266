import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { modelDesk } from "../../web/messages/modelDesk.ts";
import { EntryForm } from "../../web/models/EntryForm.tsx";
import { findModel, type StoredModel } from "../database/models.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs, refuseBeyond } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { readForm } from "../http/readForm.ts";
import { savedHref } from "./deskRoutes.tsx";
import { cellsOf } from "./entry/cellsOf.ts";
import { ENTRY_COLUMNS, type EntryCells } from "./entry/columns.ts";
import { readEntryContext } from "./entry/context.ts";
import { type EntryProblem, readEntry } from "./entry/readEntry.ts";
import { FORM_KB, limitTo } from "./limits.ts";
import { modelId, modelUnit } from "./modelUnit.ts";
import { officialPage } from "./officialPage.tsx";
import { readPlaces } from "./places.ts";
import { changeModel, registerModel } from "./register.ts";
import { unitChoices } from "./unitChoices.ts";

const BLANK = Object.fromEntries(ENTRY_COLUMNS.map((name) => [name, ""])) as Record<
  (typeof ENTRY_COLUMNS)[number],
  string
>;

/** Entering a model, and mending what was entered. */
export const entryRoutes = new Hono<AppEnv>()
  .get("/models/new", needs("register-models"), (c) => form(c, BLANK))
  .post("/models/new", needs("register-models"), limitTo(FORM_KB), register)
  .get("/models/:id{[0-9]{1,9}}/change", needs("register-models", modelUnit), async (c) => {
    const { model, cells } = await stored(c);
    return await form(c, cells, [], model);
  })
  .post("/models/:id{[0-9]{1,9}}/change", needs("register-models", modelUnit), limitTo(FORM_KB), change);

async function register(c: AppContext): Promise<Response> {
  const { platform } = c.var;
  const actor = actorIn(c);
  const cells = await typedCells(c);
  const today = dayInVietnam(platform.now());
  const { entry, problems } = readEntry(cells, await readEntryContext(platform.db, today));
  if (!entry) return await form(c, cells, problems);
  await refuseBeyond(c, "register-models", [entry.agencyId]);
  const id = await registerModel(platform, actor, entry);
  return id === undefined ? await form(c, cells, [twin(c)]) : c.redirect(savedHref(c, id), 303);
}

async function change(c: AppContext): Promise<Response> {
  const { platform } = c.var;
  const { model, cells: before } = await stored(c);
  const typed = await typedCells(c);
  const { unit_code, unit_name, registered_on } = before;
  const cells = { ...typed, unit_code, unit_name, registered_on };
  const today = dayInVietnam(platform.now());
  const { entry, problems } = readEntry(cells, await readEntryContext(platform.db, today));
  if (!entry) return await form(c, cells, problems, model);
  const isChanged = await changeModel(platform, actorIn(c), model.id, entry);
  return isChanged ? c.redirect(savedHref(c, model.id), 303) : await form(c, cells, [twin(c)], model);
}

async function typedCells(c: AppContext): Promise<EntryCells> {
  const typed = await readForm(c, ENTRY_COLUMNS);
  const trimmed = ENTRY_COLUMNS.map((name) => [name, (typed[name] ?? "").trim()]);
  return Object.fromEntries(trimmed) as EntryCells;
}

async function stored(c: AppContext): Promise<{ model: StoredModel; cells: EntryCells }> {
  const { db } = c.var.platform;
  const model = await findModel(db, modelId(c));
  if (!model) throw new ApiError("unknown-model");
  const places = await readPlaces(db);
  const cells = cellsOf(model, (id) => places.byId.get(id)?.code ?? "");
  return { model, cells: { ...cells, results: cells.results.replaceAll("; ", "\n") } };
}

function twin(c: AppContext): EntryProblem {
  const { already, alreadyRemedy } = modelDesk[c.var.language].entry;
  return { column: "title", code: "twin", reason: already, remedy: alreadyRemedy };
}

async function form(
  c: AppContext,
  values: EntryCells,
  problems: readonly EntryProblem[] = [],
  model?: StoredModel,
): Promise<Response> {
  const { language, platform } = c.var;
  const w = modelDesk[language].entry;
  const query = languageQuery(c);
  const places = await readPlaces(platform.db);
  const title = model ? w.change : w.title;
  return await officialPage(
    c,
    title,
    <>
      <h1>{title}</h1>
      <EntryForm
        view={{
          language,
          query,
          action: `${model ? `/models/${model.id}/change` : "/models/new"}${query}`,
          back: `${model ? `/models/${model.id}/desk` : "/models/desk"}${query}`,
          isNew: !model,
          values,
          problems,
          units: unitChoices(actorIn(c), places, w.until),
        }}
      />
    </>,
    problems.length > 0 ? 422 : 200,
  );
}

import { Hono } from "hono";
import { modelsQuery } from "#contract/models.ts";
import { modelDesk } from "../../web/messages/modelDesk.ts";
import { DeskPage } from "../../web/models/DeskPage.tsx";
import { ModelDeskPage } from "../../web/models/ModelDeskPage.tsx";
import type { OpenStep } from "../../web/models/StepForm.tsx";
import { actorIn, needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { readForm } from "../http/readForm.ts";
import { validate } from "../http/validate.ts";
import { dayText } from "../imports/dayText.ts";
import { safeText } from "./entry/safeText.ts";
import { FORM_KB, limitTo } from "./limits.ts";
import { loadListView } from "./listView.ts";
import { modelId, modelUnit } from "./modelUnit.ts";
import { loadModel } from "./modelView.ts";
import { officialPage } from "./officialPage.tsx";
import { takeStep } from "./register.ts";
import { LATER_STEPS, type LaterStep, STEP_RULES } from "./steps.ts";

/** Where each step is sent: a right of its own, so an address of its own. */
const PATHS = { recognise: "recognition", "name-exemplary": "exemplary", stop: "stop" } as const;

/** The desk: the models within reach, one of them, and the steps on its way. */
export const deskRoutes = new Hono<AppEnv>()
  .get("/models/desk", needs("see-models"), validate("query", modelsQuery), async (c) => {
    const actor = actorIn(c);
    const view = await loadListView(c, c.req.valid("query"), actor.unitsOf("see-models"));
    const mayRegister = actor.unitsOf("register-models").size > 0;
    return await officialPage(
      c,
      modelDesk[c.var.language].title,
      <DeskPage view={view} mayRegister={mayRegister} />,
    );
  })
  .get("/models/:id{[0-9]{1,9}}/desk", needs("see-models", modelUnit), (c) => deskOf(c))
  .post(
    `/models/:id{[0-9]{1,9}}/${PATHS.recognise}`,
    needs(STEP_RULES.recognise.right, modelUnit),
    limitTo(FORM_KB),
    (c) => step(c, "recognise"),
  )
  .post(
    `/models/:id{[0-9]{1,9}}/${PATHS["name-exemplary"]}`,
    needs(STEP_RULES["name-exemplary"].right, modelUnit),
    limitTo(FORM_KB),
    (c) => step(c, "name-exemplary"),
  )
  .post(
    `/models/:id{[0-9]{1,9}}/${PATHS.stop}`,
    needs(STEP_RULES.stop.right, modelUnit),
    limitTo(FORM_KB),
    (c) => step(c, "stop"),
  );

type Typed = Pick<OpenStep, "step" | "onDate" | "decision" | "refused">;

async function deskOf(c: AppContext, typed?: Typed): Promise<Response> {
  const actor = actorIn(c);
  const { stored, view } = await loadModel(c, modelId(c), true);
  const steps = LATER_STEPS.filter(
    (one) => STEP_RULES[one].from.includes(stored.state) && actor.may(STEP_RULES[one].right, stored.agencyId),
  ).filter((one) => one === "stop" || !stored.steps.some(({ accountId }) => accountId === actor.accountId));
  // A step that was refused because somebody else took it is shown with its reason all the same.
  const shown = typed && !steps.includes(typed.step) ? [typed.step, ...steps] : steps;
  return await officialPage(
    c,
    view.title,
    <ModelDeskPage
      model={view}
      mayChange={actor.may("register-models", stored.agencyId)}
      isSaved={c.req.query("saved") !== undefined && !typed}
      steps={shown.map((one) => ({
        onDate: "",
        decision: "",
        ...(typed?.step === one && typed),
        step: one,
        action: `/models/${stored.id}/${PATHS[one]}${languageQuery(c)}`,
      }))}
    />,
    typed ? 422 : 200,
  );
}

async function step(c: AppContext, taken: LaterStep): Promise<Response> {
  const { on, decision } = await readForm(c, ["on", "decision"]);
  const typed = { step: taken, onDate: on, decision };
  const day = dayText(on.trim());
  if (!("value" in day)) return await deskOf(c, { ...typed, refused: "bad-day" });
  const text = safeText(decision, "", { longest: taken === "stop" ? 200 : 60 });
  if (!("value" in text) || text.value.includes("\n")) {
    return await deskOf(c, { ...typed, refused: "bad-text" });
  }
  const refused = await takeStep(c.var.platform, actorIn(c), modelId(c), {
    step: taken,
    onDate: day.value,
    decision: text.value,
  });
  if (refused) return await deskOf(c, { ...typed, refused });
  return c.redirect(savedHref(c, modelId(c)), 303);
}

/** The model's desk, with a word that what was sent is kept. */
export function savedHref(c: AppContext, id: number): string {
  const lang = languageQuery(c);
  return `/models/${id}/desk${lang === "" ? "?" : `${lang}&`}saved=1`;
}

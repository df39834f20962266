import type { ComponentChildren } from "preact";
import { dayText } from "../../web/format.ts";
import { dashboard } from "../../web/messages/dashboard.ts";
import { units as words } from "../../web/messages/units.ts";
import { OfficialPage } from "../../web/ui/OfficialPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { UnitFormPart } from "../../web/units/UnitForm.tsx";
import { UnitPreviewPart } from "../../web/units/UnitPreview.tsx";
import type { UnitForm } from "../../web/units/view.ts";
import { digestUnits } from "../database/unitChanges.ts";
import { type Register, readRegister } from "../figures/register.ts";
import { actorIn } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import type { UnitPlan } from "./unitChange.ts";
import { previewOf } from "./unitPreview.ts";

/** The form of a change, with what was typed and what is wrong with it. */
export async function formPage(
  c: AppContext,
  form: UnitForm,
  problems: readonly string[] = [],
  status: 200 | 409 | 422 = problems.length > 0 ? 422 : 200,
) {
  const register = await readRegister(c.var.platform);
  const { language } = c.var;
  const { query } = officialFrame(c, register.installation);
  const kind = form.change === "add" || form.change === "succession" ? form.change : "change";
  const title = words[language].forms[kind];
  const seen = actorIn(c).unitsOf("change-units");
  return page(
    c,
    register,
    title,
    <UnitFormPart
      form={{ ...form, change: kind }}
      problems={problems}
      parents={register.agencies.filter((unit) => seen.has(unit.id) && unit.validTo === null)}
      query={query}
      language={language}
    />,
    status,
  );
}

/** What a change would do, to be confirmed. */
export async function previewPage(c: AppContext, form: UnitForm, plan: UnitPlan, status: 200 | 409 = 200) {
  const { platform, language } = c.var;
  const digest = await digestUnits(platform.db);
  const register = await readRegister(platform);
  const preview = await previewOf(platform, register, plan);
  const w = words[language];
  const nameOf = (id: number | null) =>
    [...plan.units, ...register.agencies].find((one) => one.id === id)?.name ?? "–";
  const facts = [
    ...plan.units.map((unit) =>
      w.factUnit({
        name: unit.name,
        code: unit.code,
        kind: dashboard[language].kinds[unit.kind],
        from: dayText(unit.validFrom),
        to: unit.validTo === null ? w.open : dayText(unit.validTo),
        parent: nameOf(unit.parentId),
      }),
    ),
    ...plan.steps.map((step) =>
      w.factStep({
        from: nameOf(step.predecessorId),
        into: nameOf(step.successorId),
        day: dayText(step.onDate),
      }),
    ),
  ];
  return page(
    c,
    register,
    w.previewTitle,
    <UnitPreviewPart
      form={form}
      digest={digest}
      before={plan.before.map((unit) =>
        w.factUnit({
          name: unit.name,
          code: unit.code,
          kind: dashboard[language].kinds[unit.kind],
          from: dayText(unit.validFrom),
          to: unit.validTo === null ? w.open : dayText(unit.validTo),
          parent: nameOf(unit.parentId),
        }),
      )}
      preview={{ facts, ...preview }}
      hasMoved={status === 409}
      query={officialFrame(c, register.installation).query}
      language={language}
    />,
    status,
  );
}

/** A page of this room, in the frame of officials. */
export function page(
  c: AppContext,
  register: Register,
  title: string,
  content: ComponentChildren,
  status: 200 | 409 | 422 = 200,
  current: "units" | "points" = "units",
) {
  const frame = officialFrame(c, register.installation);
  return c.html(
    renderDocument(
      <OfficialPage
        frame={frame}
        language={frame.language}
        installation={frame.installation}
        title={title}
        current={current}
        assets={{ styles: [assetPath("units/page.css")] }}
      >
        {content}
      </OfficialPage>,
    ),
    status,
  );
}

import type { Language } from "../../web/messages/dictionary.ts";
import { points as words } from "../../web/messages/points.ts";
import type { PointForm } from "../../web/units/PointForm.tsx";
import type { Database } from "../database/connect.ts";
import type { NewPoint } from "../database/insertUnits.ts";
import { listEveryRatingPoint } from "../database/ratingPoints.ts";
import { listServiceFields } from "../database/services.ts";
import { checkPoints } from "./import/checkPoints.ts";
import { readKnownUnits } from "./import/knownUnits.ts";
import { newPointCodes } from "./import/newPointCode.ts";
import { ProblemList } from "./import/problem.ts";

/** What was typed, judged by the rules of import as if the point that is changed were not there. */
export async function checkedPoint(
  db: Database,
  form: PointForm,
  unitCode: string,
  { code = "", language }: { readonly code?: string; readonly language: Language },
): Promise<{ point: NewPoint | undefined; problems: string[] }> {
  const every = await listEveryRatingPoint(db);
  const list = new ProblemList(language);
  const cells = {
    code,
    agency_code: unitCode,
    name: form.name.trim().normalize("NFC"),
    channel: form.channel,
    field_code: form.fieldCode,
    opened_on: form.openedOn.trim(),
    closed_on: form.closedOn.trim(),
    deciding_code: form.decidingCode,
  };
  const { added } = checkPoints(
    [{ line: 1, cells }],
    {
      units: await readKnownUnits(db),
      fieldCodes: (await listServiceFields(db)).map((field) => field.code),
      points: every.filter((point) => point.code !== code),
    },
    newPointCodes(every.map((point) => point.code)),
    list,
  );
  const problems = list.problems.map(({ text }) => text);
  if (added.length === 0 && problems.length === 0) problems.push(words[language].twin);
  return { point: added[0], problems };
}

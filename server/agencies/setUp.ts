import { dayInVietnam } from "#contract/day.ts";
import { plainLine } from "#contract/plainText.ts";
import { findAgency } from "../database/agencies.ts";
import type { Trx } from "../database/connect.ts";
import { insertQuestionnaire } from "../database/questionnaires.ts";
import { updateInstallation } from "../database/settings.ts";
import { questionnaireRow } from "./questionnaire.ts";

/** What setup is told; what is left out stays as it is. */
export interface Setup {
  readonly province: string | undefined;
  readonly root: string | undefined;
  readonly target: number | undefined;
}

/**
 * Writes what this installation is, and the form it asks with.
 * @returns "unknown-root" when no unit has that code; then nothing was written
 */
export async function setUp(trx: Trx, setup: Setup, now: Date): Promise<"done" | "unknown-root"> {
  const { province, root, target } = setup;
  if (root !== undefined && !(await findAgency(trx, root, { today: dayInVietnam(now) })))
    return "unknown-root";
  await insertQuestionnaire(trx, questionnaireRow);
  await updateInstallation(trx, {
    ...(province !== undefined && { provinceName: plainLine(province) }),
    ...(root !== undefined && { rootCode: root }),
    ...(target !== undefined && { targetPercent: target }),
  });
  return "done";
}

import type { Database } from "../database/connect.ts";
import { insertServiceFields, insertServices } from "../database/insertServices.ts";
import { insertAgencies, insertPoints, insertSuccessions } from "../database/insertUnits.ts";
import { insertQuestionnaire } from "../database/questionnaires.ts";
import { updateInstallation } from "../database/settings.ts";
import { bacKanPoints } from "./bacKanPoints.ts";
import { bacKanAgencies, bacKanSuccessions, NEW_PROVINCE } from "./bacKanUnits.ts";
import { questionnaireRow } from "./questionnaire.ts";
import { readData } from "./readData.ts";

/**
 * Loads Bắc Kạn's real units before and after 01/7/2025, with invented rating points: the demonstration. Loading
 * again changes nothing.
 */
export async function loadBacKan(db: Database): Promise<void> {
  const agencies = await bacKanAgencies();
  const successions = await bacKanSuccessions();
  const points = await bacKanPoints(agencies);
  const fields = await readData<{ code: string; name: string; name_en: string }>("service-fields.csv");
  const services = await readData<{ code: string; name: string; field_code: string }>("services.csv");
  await db.transaction().execute(async (trx) => {
    await insertQuestionnaire(trx, questionnaireRow);
    await insertServiceFields(
      trx,
      fields.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
    );
    await insertServices(
      trx,
      services.map(({ code, name, field_code }) => ({ code, name, fieldCode: field_code })),
    );
    await insertAgencies(trx, agencies);
    await insertSuccessions(trx, successions);
    await insertPoints(trx, points);
    await updateInstallation(trx, {
      provinceName: "tỉnh Thái Nguyên (phần Bắc Kạn)",
      rootCode: NEW_PROVINCE.code,
      targetPercent: 80,
    });
  });
}

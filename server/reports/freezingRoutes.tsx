import { Hono } from "hono";
import { addDays } from "#contract/day.ts";
import { plainLine } from "#contract/plainText.ts";
import { freezing as words } from "../../web/messages/freezing.ts";
import { type FreezableYear, FreezingPart } from "../../web/report/FreezingPart.tsx";
import { OfficialPage } from "../../web/ui/OfficialPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { listReportEditions, settledFrom } from "../database/reports.ts";
import { insertTrail } from "../database/trail.ts";
import { readRegister, unitOf } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { docxFile } from "./docxFile.ts";
import { FreezeRefusal } from "./FreezeRefusal.ts";
import { freezeReport } from "./freeze.ts";

const LONGEST_REASON = 500;
/** Years that are offered: this one and those before. */
const YEARS = 4;

/** Freezing a year from a screen: the same function as the command, with a line on the trail in its transaction. */
export const freezingRoutes = new Hono<AppEnv>()
  .get("/reports/freezing", needs("freeze-reports", province), (c) => freezingPage(c, null))
  .post("/reports/freezing", needs("freeze-reports", province), limitBody, async (c) => {
    const form = await readForm(c, ["year", "changes"]);
    if (!/^20\d\d$/.test(form.year)) throw new ApiError("invalid-field", { field: "year" });
    const year = Number(form.year);
    const changes = plainLine(form.changes.normalize("NFC"));
    const refuse = (text: string) => freezingPage(c, { year, text, changes });
    if (changes.length > LONGEST_REASON) return refuse(words[c.var.language].tooLong);
    const { db, log, now } = c.var.platform;
    const actor = actorIn(c);
    const agencyId = await province(c);
    const line = {
      at: now(),
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor("freeze-reports", agencyId),
      action: "report.frozen",
      subject: `report ${year}`,
      agencyId,
    } as const;
    try {
      const { today } = await readRegister(c.var.platform);
      const frozen = await freezeReport(db, { year, today, changes }, (trx, one) =>
        insertTrail(trx, { ...line, after: { edition: one.edition, sha256: one.countsSha256, changes } }),
      );
      // It is frozen whatever comes of the file: whoever asks for that has it made.
      await docxFile(db, frozen).catch((error: unknown) =>
        log.error(
          { name: error instanceof Error ? error.name : typeof error },
          "making a report's file failed",
        ),
      );
      return c.redirect(`/reports/freezing?done=${year}-${frozen.edition}${languageQuery(c, "&")}`, 303);
    } catch (error) {
      if (!(error instanceof FreezeRefusal)) throw error;
      await insertTrail(db, { ...line, refused: true, after: { reason: error.message } });
      return refuse(c.var.language === "en" ? error.english : error.message);
    }
  });

async function province(c: AppContext): Promise<number> {
  return unitOf(await readRegister(c.var.platform), undefined, undefined).id;
}

async function freezingPage(
  c: AppContext,
  refusal: { year: number; text: string; changes: string } | null,
): Promise<Response> {
  const { platform, language } = c.var;
  const register = await readRegister(platform);
  const editions = await listReportEditions(platform.db);
  const thisYear = Number(register.today.slice(0, 4));
  const offered = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const years = [...new Set([...offered, ...editions.map(({ year }) => year)])].sort((a, b) => b - a);
  const frame = officialFrame(c, register.installation);
  const [year, edition] = /^(20\d\d)-(\d{1,3})$/.exec(c.req.query("done") ?? "")?.slice(1) ?? [];
  return c.html(
    renderDocument(
      <OfficialPage
        frame={frame}
        language={language}
        installation={register.installation}
        title={words[language].title}
        current="reports"
        assets={{ styles: [assetPath("report/page.css")] }}
      >
        <FreezingPart
          years={years.map((one): FreezableYear => {
            const latest = editions.find((known) => known.year === one);
            return {
              year: one,
              takesUntil: addDays(settledFrom(one), -1),
              isSettled: register.today >= settledFrom(one),
              latest: latest ? { edition: latest.edition, frozenOn: latest.frozenOn } : null,
            };
          })}
          done={year && edition ? { year, edition } : null}
          refusal={refusal}
          query={frame.query}
          language={language}
        />
      </OfficialPage>,
    ),
    refusal === null ? 200 : 422,
  );
}

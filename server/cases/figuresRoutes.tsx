import { Hono } from "hono";
import { z } from "zod";
import { guarded, quoted } from "#contract/csvCell.ts";
import { dayInVietnam } from "#contract/day.ts";
import { countWorkingDays } from "#contract/workingDays.ts";
import { type CaseFigureLine, caseFigures } from "#scoring/caseFigures.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";
import { CaseFiguresPage } from "../../web/cases/CaseFiguresPage.tsx";
import { caseFigureWords } from "../../web/messages/caseFigures.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { unitName } from "../../web/ui/unitName.ts";
import { listAgencies } from "../database/agencies.ts";
import { countCasesByUnit, selectCaseOutcomes } from "../database/caseFigures.ts";
import { readInstallation } from "../database/settings.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { validate } from "../http/validate.ts";

const query = z.object({
  year: z.coerce.number().int().min(2020).max(2045).optional(),
  lang: z.string().optional(),
});

/** How comments are answered, for whoever sees figures of units: their own and what is below. */
export const figuresRoutes = new Hono<AppEnv>()
  .get("/cases/figures", needs("see-figures"), validate("query", query), async (c) => {
    const { db, now } = c.var.platform;
    const year = yearOf(c, c.req.valid("query").year);
    const { lines, names } = await readLines(c, year);
    const actor = actorIn(c);
    const today = dayInVietnam(now());
    const counts = await countCasesByUnit(db, { agencyIds: actor.unitsOf("see-figures"), today });
    return c.html(
      renderDocument(
        <CaseFiguresPage
          frame={officialFrame(c, await readInstallation(db))}
          styles={[assetPath("cases/page.css")]}
          year={year}
          thisYear={Number(today.slice(0, 4))}
          lines={lines.map((line) => ({ ...line, name: nameOf(line, names) }))}
          counts={counts.map((one) => ({ ...one, name: names.get(String(one.agencyId)) ?? "" }))}
          seesCases={actor.unitsOf("see-cases").size > 0}
        />,
      ),
    );
  })
  .get("/cases/figures.csv", needs("see-figures"), validate("query", query), async (c) => {
    const year = yearOf(c, c.req.valid("query").year);
    const { lines, names } = await readLines(c, year);
    const words = caseFigureWords[c.var.language];
    const rows = lines.map((line) => cellsOf(nameOf(line, names) ?? words.others, line, words.withheld));
    const text = [words.csvColumns, ...rows]
      .map((row) => row.map((cell) => quoted(guarded(cell))).join(","))
      .join("\r\n");
    c.header("Content-Disposition", `attachment; filename="gop-y-${year}.csv"`);
    return c.body(`\ufeff${text}\r\n`, 200, { "Content-Type": "text/csv; charset=utf-8" });
  });

function yearOf(c: AppContext, asked: number | undefined): number {
  return asked ?? Number(dayInVietnam(c.var.platform.now()).slice(0, 4));
}

async function readLines(c: AppContext, year: number) {
  const { db, now } = c.var.platform;
  const agencyIds = actorIn(c).unitsOf("see-figures");
  const outcomes = await selectCaseOutcomes(db, { agencyIds, year, today: dayInVietnam(now()) });
  const names = new Map(
    (await listAgencies(db)).map((one) => [String(one.id), unitName(one, c.var.language)]),
  );
  const lines = caseFigures(
    outcomes.map(({ agencyId, countedFrom, answeredOn, inTime, verdict }) => ({
      unit: String(agencyId),
      inTime: inTime ?? false,
      days: answeredOn === null ? null : countWorkingDays(countedFrom, answeredOn),
      resolved: verdict === null ? null : verdict === "resolved",
    })),
  );
  return { lines, names };
}

function nameOf({ unit }: CaseFigureLine, names: ReadonlyMap<string, string>): string | null {
  return unit === null ? null : (names.get(unit) ?? "");
}

function cellsOf(name: string, line: CaseFigureLine, withheld: string): string[] {
  const number = (value: number | undefined) => (value === undefined ? withheld : String(roundHalfUp(value)));
  return [
    name,
    String(line.decided),
    number(line.inTime?.percent),
    number(line.inTime?.interval.lower),
    number(line.inTime?.interval.upper),
    number(line.medianDays ?? undefined),
    number(line.resolved?.percent),
    number(line.resolved?.of),
    number(line.resolved?.interval.lower),
    number(line.resolved?.interval.upper),
  ];
}

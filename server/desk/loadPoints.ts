import type { Results } from "#contract/results.ts";
import { summarise } from "#scoring/summary.ts";
import type { DeskView, PointSummary } from "../../web/desk/deskView.ts";
import { deskFigures as words } from "../../web/messages/deskFigures.ts";
import { countsOf, isWithin } from "../../web/ui/resultsCells.ts";
import { listRatingPoints } from "../database/ratingPoints.ts";
import { findSilentKiosks } from "../figures/silentKiosks.ts";
import { findSilentPoints } from "../figures/silentPoints.ts";
import type { Desk } from "./desk.ts";
import { loadWeekdays } from "./loadWeekdays.ts";

/** The points as the screen shows them, and their tallies by month. */
export interface PointFigures {
  readonly source: { readonly results: Results; nameOf(code: string): string };
  readonly view: NonNullable<DeskView["points"]>;
}

const needsALook = ({ isSilent, tabletAway }: PointSummary) => isSilent || tabletAway !== null;

/** A unit's rating points: those that are open, and closed ones with answers in the range. Silent ones come first. */
export async function loadPoints(desk: Desk): Promise<PointFigures | null> {
  if (!desk.isLeaf) return null;
  const { platform, register, range, language, unitIds } = desk;
  const { db } = platform;
  const { today, installation } = register;
  const results = await desk.ask({ by: "point,period", criterion: "overall" });
  const list = await listRatingPoints(db, unitIds);
  const silent = await findSilentPoints(db, today);
  const silentIds = new Set(silent.points.map(({ id }) => id));
  const kiosks = new Map((await findSilentKiosks(db, today)).map((kiosk) => [kiosk.id, kiosk]));
  const summaryOf = (code: string | null) =>
    summarise(
      countsOf(results, (cell) => cell.point === code && isWithin(cell, range)),
      installation.targetPercent,
    );
  const rows: PointSummary[] = list
    .map(({ id, code, name, closedOn }) => ({
      code,
      name,
      closedOn,
      isSilent: silentIds.has(id),
      tabletAway: kiosks.get(id) ?? null,
      summary: summaryOf(code),
    }))
    .filter(({ closedOn, summary }) => closedOn === null || summary.disclosure !== "none")
    .sort((a, b) => Number(needsALook(b)) - Number(needsALook(a)));
  const pooled = summaryOf(null);
  const names = new Map(list.map(({ code, name }) => [code, name]));
  const yearEnd = {
    code: "",
    name: words[language].pointYearEnd,
    closedOn: null,
    isSilent: false,
    tabletAway: null,
  };
  return {
    source: { results, nameOf: (code) => names.get(code) ?? code },
    view: {
      rows: pooled.disclosure === "none" ? rows : [...rows, { ...yearEnd, summary: pooled }],
      quiet: { from: silent.from, to: silent.to },
      ...(await loadWeekdays(desk)),
    },
  };
}

import type { AlertKind } from "#contract/alerts.ts";
import { type Day, dayInVietnam, mondayOf } from "#contract/day.ts";
import {
  findLook,
  lockAlerts,
  readAnnounced,
  upsertAnnounced,
  upsertLook,
} from "../database/alertFigures.ts";
import { readRecipients } from "../database/alertRecipients.ts";
import { deleteOldAlerts, insertAlerts, insertItems } from "../database/alerts.ts";
import { countCasesByUnit } from "../database/caseFigures.ts";
import type { Trx } from "../database/connect.ts";
import { readRegister } from "../figures/register.ts";
import { findSilentPoints } from "../figures/silentPoints.ts";
import type { Platform } from "../platform.ts";
import type { Announced, Announcement } from "./announcement.ts";
import { changedIndices } from "./changedIndices.ts";
import { changedVerdicts } from "./changedVerdicts.ts";
import { itemsFor, type OpenChannels } from "./itemsFor.ts";
import { moreLateCases } from "./moreLateCases.ts";
import { newlySilentPoints } from "./newlySilentPoints.ts";
import { readUnitSeries } from "./unitSeries.ts";

const KEEP_MS = 400 * 86_400_000;

/** Kinds that would see nothing new, or test chance too often, if they were looked for each hour: once a week. */
const WEEKLY: ReadonlySet<AlertKind> = new Set(["silent-point", "sudden-change"]);

type Finder = (announced: Announced) => Announcement;

/**
 * Looks at released figures and at cases, and writes what is new together with who is to be told, in one transaction:
 * after it, nothing of it can be forgotten. Figures are read before, so that ratings do not wait for it.
 * @returns how many alerts are new; undefined when another process is at it
 */
export async function detectAlerts(platform: Platform, open: OpenChannels): Promise<number | undefined> {
  const { db } = platform;
  const now = platform.now();
  const today = dayInVietnam(now);
  const finders = await readFinders(platform, today);
  const recipients = await readRecipients(db, today);
  return await db.transaction().execute(async (trx) => {
    if (!(await lockAlerts(trx))) return undefined;
    let found = 0;
    for (const [kind, find] of finders) {
      if (!(await isDue(trx, kind, today))) continue;
      const { alerts, states } = find(await readAnnounced(trx, kind));
      await upsertAnnounced(trx, kind, states);
      if (WEEKLY.has(kind)) await upsertLook(trx, kind, today);
      const inserted = await insertAlerts(trx, alerts, now);
      await insertItems(trx, itemsFor(inserted, recipients.values(), open, now));
      found += inserted.length;
    }
    await deleteOldAlerts(trx, new Date(now.getTime() - KEEP_MS));
    return found;
  });
}

async function isDue(trx: Trx | Platform["db"], kind: AlertKind, today: Day): Promise<boolean> {
  if (!WEEKLY.has(kind)) return true;
  const latest = await findLook(trx, kind);
  return latest === undefined || mondayOf(latest) < mondayOf(today);
}

async function readFinders(platform: Platform, today: Day): Promise<Map<AlertKind, Finder>> {
  const { db } = platform;
  const register = await readRegister(platform);
  const { targetPercent } = register.installation;
  const units = await readUnitSeries(db, register);
  const cases = await countCasesByUnit(db, { agencyIds: register.agencies.map(({ id }) => id), today });
  const finders = new Map<AlertKind, Finder>([
    ["late-cases", (announced) => moreLateCases(cases, announced, today)],
    ["verdict-changed", (announced) => changedVerdicts(units, announced, { today, targetPercent })],
  ]);
  if (await isDue(db, "silent-point", today)) {
    const silent = await findSilentPoints(db, today);
    finders.set("silent-point", (announced) => newlySilentPoints(silent, announced, today));
  }
  if (await isDue(db, "sudden-change", today)) {
    finders.set("sudden-change", (announced) => changedIndices(units, announced, today));
  }
  return finders;
}

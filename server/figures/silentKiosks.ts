import { addDays, type Day } from "#contract/day.ts";
import { isWorkingDay } from "#contract/workingDays.ts";
import type { Database } from "../database/connect.ts";
import { type KioskContact, listKiosksWithoutContact } from "../database/kioskContacts.ts";

/**
 * Kiosks whose tablet has not reported for a whole working day: switched off, unplugged, or without a network. It is the
 * tablet that is asked after and not its ratings, so what is told here moves with nobody's tap.
 */
export async function findSilentKiosks(db: Database, today: Day): Promise<KioskContact[]> {
  return await listKiosksWithoutContact(db, lastWorkingDayBefore(today), today);
}

function lastWorkingDayBefore(today: Day): Day {
  let day = addDays(today, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

import type { Database } from "../database/connect.ts";
import { type PublishedRun, publishWindows } from "./publish.ts";
import type { Receiving } from "./record.ts";
import { type Rested, restInbox } from "./rest.ts";

/** What happens between two days: what came rests, and windows that ended are published. Safe at any hour, and again. */
export async function passNight(
  db: Database,
  receiving: Receiving,
): Promise<{ readonly rested: Rested; readonly published: PublishedRun }> {
  const rested = await restInbox(db, receiving);
  return { rested, published: await publishWindows(db, receiving.today, [receiving.secret]) };
}

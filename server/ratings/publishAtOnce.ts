import { addDays } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { type PublishedRun, publishNow } from "./publish.ts";
import type { Receiving } from "./record.ts";
import { restInbox } from "./rest.ts";

/** Everything received so far, today's too, as if the night had passed and every window had ended. For demonstrations. */
export async function publishAtOnce(db: Database, receiving: Receiving): Promise<PublishedRun> {
  await restInbox(db, { ...receiving, today: addDays(receiving.today, 1) });
  return await publishNow(db, receiving.today, [receiving.secret]);
}

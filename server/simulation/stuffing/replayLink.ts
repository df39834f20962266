import { connect } from "../../database/connect.ts";
import { startEmbeddedPostgres } from "../../database/embedded.ts";
import { migrate } from "../../database/migrate.ts";
import type { AcceptedRating } from "../../ratings/acceptedRating.ts";
import { recordRatings } from "../../ratings/record.ts";
import { seededRandom } from "../random.ts";

/**
 * The same page sent again and again, in a database of its own that is gone afterwards.
 * @returns how many of the times were counted
 */
export async function replayLink(times: number, seed: number): Promise<number> {
  const embedded = await startEmbeddedPostgres({});
  const { db, close } = connect(embedded.url, { max: 1 });
  try {
    await migrate(db);
    const rating: AcceptedRating = {
      id: seededRandom(seed).uuid(),
      day: "2026-09-09",
      agencyId: 1,
      pointId: 1,
      field: "unstated",
      serviceId: null,
      decidingAgencyId: null,
      answers: { overall: 5 },
    };
    let counted = 0;
    for (let sent = 0; sent < times; sent += 50) {
      const again = Array.from({ length: Math.min(50, times - sent) }, () => rating);
      const recorded = await recordRatings(db, again, { today: rating.day, secret: "" });
      counted += recorded.filter((one) => one === "counted").length;
    }
    return counted;
  } finally {
    await close();
    await embedded.stop();
  }
}

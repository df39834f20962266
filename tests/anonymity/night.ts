import { passNight as passNightOf } from "../../server/ratings/passNight.ts";
import { receivingOf } from "../../server/ratings/receivingOf.ts";
import type { TestApp } from "../support/app.ts";

/** What the platform does between two days: the next one has begun. */
export async function passNight(app: TestApp, nextDay: string): Promise<void> {
  app.setNow(`${nextDay}T00:30:00Z`);
  await passNightOf(app.database.db, receivingOf(app.platform));
}

import { addDays, dayInVietnam } from "#contract/day.ts";
import { connect } from "../../server/database/connect.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { publishNow } from "../../server/ratings/publish.ts";

/*
 * Night after night, as fast as it goes, until somebody ends the process: whatever came rests and is published, today's
 * as well. Says "night" after each, so that whoever kills it knows that it is at it.
 */
const { db } = connect(process.env.DATABASE_URL as string, { max: 1 });
const today = addDays(dayInVietnam(new Date()), 1);
for (;;) {
  await passNight(db, { today, secret: "" });
  await publishNow(db, today, [""]);
  console.log("night");
}

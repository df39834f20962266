import { dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { passNight } from "../ratings/passNight.ts";
import { runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

/* npm run rest: what the running server does each night. */

await runCommand(async () => {
  const secret = readConfig(process.env).authSecret ?? "";
  await withDatabase(async (db) => {
    const { rested, published } = await passNight(db, { today: dayInVietnam(new Date()), secret });
    console.log(`${rested.ratings} lượt đánh giá đã nghỉ, ${rested.comments} góp ý đã mở (rested, opened).`);
    console.log(`${published.steps} đợt công bố, ${published.ratings} lượt (published).`);
    if (rested.unreadable > 0) {
      console.log(
        `${rested.unreadable} góp ý niêm bằng AUTH_SECRET khác, còn chờ (sealed under another AUTH_SECRET).`,
      );
    }
  });
});

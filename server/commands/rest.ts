import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { passNight } from "../ratings/passNight.ts";
import { orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

/* What the running server does each night. */

const HELP = `npm run rest
Cho những lượt đã nhận trước hôm nay nghỉ, rồi công bố những kỳ đã kết thúc. Máy chủ đang chạy tự làm mỗi đêm.`;

await runCommand(async () => {
  // Nothing can be chosen; whoever asks for help does not want it done.
  orRefuse(() => parseArgs({ options: {} }), HELP);
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

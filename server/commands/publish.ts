import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { readInstallation } from "../database/settings.ts";
import { passNight } from "../ratings/passNight.ts";
import { publishAtOnce } from "../ratings/publishAtOnce.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run publish [-- --now]
Công bố những kỳ đã kết thúc. --now công bố ngay mọi lượt đã nhận, chỉ ở bản trình diễn: ai xem trước và xem sau sẽ
biết người đến giữa hai lần đánh giá thế nào.`;

await runCommand(async () => {
  const { values } = orRefuse(() => parseArgs({ options: { now: { type: "boolean" } } }), HELP);
  const receiving = { today: dayInVietnam(new Date()), secret: readConfig(process.env).authSecret ?? "" };
  await withDatabase(async (db) => {
    if (values.now && !(await readInstallation(db)).simulated) {
      throw new CommandRefusal("--now chỉ dùng cho bản trình diễn (only for a demonstration).");
    }
    const { steps, ratings } = values.now
      ? await publishAtOnce(db, receiving)
      : (await passNight(db, receiving)).published;
    console.log(`${steps} đợt công bố, ${ratings} lượt (published).`);
  });
});

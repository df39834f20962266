import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { ClearingRefusal, planClearing } from "../ratings/clearYears.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run retention -- --keep-years 3 [--apply]
Xóa lượt đánh giá gốc của những năm đã kết thúc, giữ lại số năm nêu ra. Bảng đếm, báo cáo và mọi số liệu đã công bố
vẫn còn. Không có --apply thì chỉ cho xem. Chỉ xóa năm đã chốt báo cáo, sau khi đếm lại thấy khớp. Hãy sao lưu trước.`;

function readKeepYears(): { keepYears: number; apply: boolean } {
  const options = { "keep-years": { type: "string" }, apply: { type: "boolean" } } as const;
  const { values } = orRefuse(() => parseArgs({ options }), HELP);
  const given = values["keep-years"];
  if (given === undefined || !/^\d{1,2}$/.test(given)) throw new CommandRefusal(HELP);
  return { keepYears: Number(given), apply: values.apply ?? false };
}

await runCommand(async () => {
  const { keepYears, apply } = readKeepYears();
  const secret = readConfig(process.env).authSecret ?? "";
  await withDatabase(async (db) => {
    try {
      const plan = await planClearing(db, { keepYears, today: dayInVietnam(new Date()), secret });
      if (plan.years.length === 0) return console.log("Không có năm nào để xóa (nothing to delete).");
      for (const { year, ratings } of plan.years) console.log(`${year}: ${ratings} lượt đánh giá gốc`);
      if (!apply) return console.log("Chưa xóa gì. Thêm --apply để xóa (nothing was deleted).");
      for (const { year } of await plan.apply()) console.log(`Đã xóa lượt đánh giá gốc năm ${year}.`);
    } catch (error) {
      if (!(error instanceof ClearingRefusal)) throw error;
      throw new CommandRefusal(`Chưa xóa gì (nothing was deleted): ${error.message}.`, { cause: error });
    }
  });
});

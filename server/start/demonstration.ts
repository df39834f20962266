import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dayInVietnam } from "#contract/day.ts";
import { loadBacKan } from "../agencies/loadBacKan.ts";
import type { Database } from "../database/connect.ts";
import { dropEverything, hasNoAgencies } from "../database/empty.ts";
import { migrate } from "../database/migrate.ts";
import { loadOfficialFigures } from "../results/loadOfficialFigures.ts";
import { demonstrationOrder, simulate } from "../simulation/simulate.ts";
import { simulateDossiers } from "../simulation/simulateDossiers.ts";
import { simulateModels } from "../simulation/simulateModels.ts";
import { freezeSettledYears } from "./freezeSettledYears.ts";

/**
 * Fills an empty embedded database with Bắc Kạn's real units and simulated ratings. A file in the folder says that
 * this is under way: whoever was interrupted begins again, since half a demonstration shows a false picture.
 * @param folder the data folder, which this process holds
 * @param print shows one line
 */
export async function loadDemonstration(
  db: Database,
  { folder, now, print }: { folder: string; now: Date; print: (line: string) => void },
): Promise<void> {
  const unfinished = join(folder, "demonstration-unfinished");
  if (existsSync(unfinished)) {
    await dropEverything(db);
    await migrate(db);
  } else if (!(await hasNoAgencies(db))) return;
  await writeFile(unfinished, "");
  print("Nạp đơn vị của Bắc Kạn… (loading the units of Bắc Kạn)");
  await loadBacKan(db);
  await loadOfficialFigures(db);
  const order = demonstrationOrder(dayInVietnam(now));
  print(`Nạp ${order.ratings} lượt đánh giá mô phỏng… (loading simulated ratings)`);
  let shownTenths = 0;
  await simulate(db, {
    ...order,
    onProgress(sent) {
      const tenths = Math.floor((10 * sent) / order.ratings);
      if (tenths > shownTenths) print(`  ${tenths * 10} %`);
      shownTenths = tenths;
    },
  });
  await simulateDossiers(db, order);
  await simulateModels(db, order);
  const years = await freezeSettledYears(db, Number(order.from.slice(0, 4)), order.until);
  print(`Chốt báo cáo năm: ${years.join(", ")} (yearly reports frozen)`);
  await rm(unfinished);
}

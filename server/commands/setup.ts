import { parseArgs } from "node:util";
import type { ImportKind } from "../agencies/import/planImport.ts";
import { loadBacKan } from "../agencies/loadBacKan.ts";
import { type Setup, setUp } from "../agencies/setUp.ts";
import { readInstallation } from "../database/settings.ts";
import { loadOfficialFigures } from "../results/loadOfficialFigures.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { planAndReport } from "./importFile.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `
npm run setup -- --province "tỉnh …" --root 19 --target 80 [--units tệp.csv] [--successions tệp.csv]
                 [--services tệp.csv] [--points tệp.csv]
    Đặt tên tỉnh, mã đơn vị cao nhất, mục tiêu (phần trăm); nhập các tệp nếu có. Ghi tất cả hoặc không ghi gì.
    Mục nào không nêu thì giữ nguyên. Định dạng các tệp: npm run import -- --help
npm run setup -- --demonstration
    Nạp các đơn vị của Bắc Kạn trước và sau 01/7/2025 với điểm đánh giá minh họa.
`.trim();

interface Arguments extends Setup {
  readonly files: readonly { readonly kind: ImportKind; readonly file: string }[];
  readonly demonstration: boolean;
}

function readArguments(): Arguments | "help" {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { province: text, root: text, target: text, demonstration: flag, help: flag };
  const files = { units: text, successions: text, services: text, points: text };
  const { values } = orRefuse(() => parseArgs({ options: { ...options, ...files } }), HELP);
  if (values.help) return "help";
  const { province, root, demonstration = false } = values;
  const given = Object.keys(values).length;
  if (given === 0 || (demonstration && given > 1)) throw new CommandRefusal(HELP);
  const target = values.target === undefined ? undefined : Number(values.target.replace(",", "."));
  if (target !== undefined && !(target > 0 && target < 100)) {
    throw new CommandRefusal(`Mục tiêu phải là số phần trăm giữa 0 và 100, không phải “${values.target}”.`);
  }
  if (province !== undefined && province.trim() === "") throw new CommandRefusal("Tên tỉnh để trống.");
  return {
    ...{ province: province?.trim().normalize("NFC"), root, target, demonstration },
    // The order in which one file leans on another.
    files: (["units", "successions", "services", "points"] as const).flatMap((kind) => {
      const file = values[kind];
      return file === undefined ? [] : [{ kind, file }];
    }),
  };
}

await runCommand(async () => {
  const given = readArguments();
  if (given === "help") {
    console.log(HELP);
    return;
  }
  await withDatabase(async (db) => {
    if (given.demonstration) {
      const { rootCode } = await readInstallation(db);
      if (rootCode !== "" && rootCode !== "19") {
        throw new CommandRefusal(
          `Hệ thống đã được đặt cho đơn vị mã ${rootCode}; không nạp minh họa vào đó.`,
        );
      }
      await loadBacKan(db);
      await loadOfficialFigures(db);
      console.log("Đã nạp các đơn vị, điểm đánh giá minh họa và chỉ số đã công bố của Bắc Kạn.");
      return;
    }
    // One transaction: a refusal at the last step takes back what the files had written.
    await db.transaction().execute(async (trx) => {
      for (const { kind, file } of given.files) {
        const plan = await planAndReport(trx, kind, file);
        if (plan.problems.length > 0) throw new CommandRefusal("Chưa ghi gì. Sửa tệp rồi chạy lại.");
        await plan.apply(trx);
      }
      if ((await setUp(trx, given, new Date())) === "unknown-root") {
        throw new CommandRefusal(
          `Chưa ghi gì: không có đơn vị mã “${given.root}”. Nêu tệp đơn vị bằng --units.`,
        );
      }
    });
    const { provinceName, rootCode, targetPercent } = await readInstallation(db);
    console.log(`Đã đặt: ${provinceName}, đơn vị cao nhất ${rootCode}, mục tiêu trên ${targetPercent} %.`);
  });
});

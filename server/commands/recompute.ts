import { readFile } from "node:fs/promises";
import { OpenDataFault } from "../recompute/OpenDataFault.ts";
import { recompute } from "../recompute/recompute.ts";
import { CommandRefusal, runCommand } from "./CommandRefusal.ts";

const HELP = `npm run recompute -- report-2025.csv
Tính lại báo cáo năm chỉ từ tệp số liệu mở của nó, trên bất kỳ máy nào, và nói chỗ khác đầu tiên nếu có.`;

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0 || file.startsWith("-")) throw new CommandRefusal(HELP);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new CommandRefusal(`Không mở được tệp ${file}.`, { cause });
  });
  const { lines, differences, countsSha256 } = readAgain(text);
  console.log(lines.join("\n"));
  if (differences.length === 0) {
    console.log(
      `Khớp: mọi số liệu của báo cáo tính lại được từ tệp này. SHA-256 của số đếm: ${countsSha256}`,
    );
  } else {
    console.error(`KHÔNG KHỚP:\n${differences.join("\n")}`);
    process.exitCode = 1;
  }
});

function readAgain(text: string): ReturnType<typeof recompute> {
  try {
    return recompute(text);
  } catch (error) {
    throw error instanceof OpenDataFault ? new CommandRefusal(error.message) : error;
  }
}

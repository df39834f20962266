import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-report-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A command as a person runs it, on an embedded database of its own. */
function run(command: string, ...given: string[]): Promise<{ exitCode: number; output: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), DATABASE_URL: "" };
  return new Promise((resolve) => {
    execFile(
      "node_modules/.bin/tsx",
      [`server/commands/${command}.ts`, ...given],
      { env },
      (error, stdout, stderr) => {
        resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
  });
}

test("a year is frozen by command, and a second time only with a reason", async () => {
  await run("setup", "--demonstration");
  await run("simulate", "--ratings", "1500", "--from", "2025-01-01", "--until", "2025-12-31");
  const first = await run("report", "2025");
  expect(first.output).toMatch(
    /^Đã chốt báo cáo năm 2025, lần 1, ngày \d\d\/\d\d\/\d{4}\.\nSố liệu mô phỏng\./,
  );
  expect(first.output).toMatch(/Chỉ số hài lòng \(chưa gia quyền\): \d\d,\d\d%, khoảng tin cậy 95 %: /);
  expect(first.output).toMatch(/Kết luận so với mục tiêu trên 80\s%: (đạt|chưa đạt|chưa đủ căn cứ)\n/);
  expect(first.output).toMatch(/SHA-256 của số đếm: [0-9a-f]{64}\n$/);
  expect(first.exitCode).toBe(0);
  const again = await run("report", "2025");
  expect(again.output).toMatch(/^Báo cáo năm 2025 đã chốt .* phải nêu lý do: --changes "…"\n$/);
  expect(again.exitCode).toBe(1);
  const corrected = await run("report", "2025", "--changes", "Thử ra bản mới");
  expect(corrected.output).toContain("lần 2");
  expect(corrected.output).toContain("Thử ra bản mới. Số đếm không thay đổi.");
}, 120_000);

test("a year that is not a year is answered with how the command is written", async () => {
  const { exitCode, output } = await run("report", "năm ngoái");
  expect(output).toContain('npm run report -- 2025 [--changes "lý do"] [--early]');
  expect(exitCode).toBe(1);
});

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openData } from "../../../server/reports/openData/openData.ts";
import { frozenFixture } from "../../support/frozenFixture.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-recompute-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as a person runs it who has the file and this program, and no database. */
async function run(text: string): Promise<{ exitCode: number; output: string }> {
  const file = join(folder, "report-2025.csv");
  await writeFile(file, text);
  return await new Promise((resolve) => {
    execFile("node_modules/.bin/tsx", ["server/commands/recompute.ts", file], (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

test("a file that agrees with itself ends with exit code 0 and the digest", async () => {
  const { exitCode, output } = await run(openData(frozenFixture()));
  expect(output).toContain("Toàn tỉnh: 86,31% (84,85–87,65%), 2.301 lượt, đạt");
  expect(output).toContain(
    `Khớp: mọi số liệu của báo cáo tính lại được từ tệp này. SHA-256 của số đếm: ${frozenFixture().countsSha256}`,
  );
  expect(exitCode).toBe(0);
});

test("one count changed ends with exit code 1 and the unit, month and question of that count", async () => {
  const { exitCode, output } = await run(
    openData(frozenFixture()).replace(",4,6,10,50,50,", ",4,6,10,50,51,"),
  );
  expect(output).toContain("KHÔNG KHỚP");
  expect(output).toMatch(
    /Dòng \d+ đã bị sửa sau khi chốt: .*unit 01861@2020-01-01, month 2025-05, criterion overall/,
  );
  expect(exitCode).toBe(1);
});

test("a file of something else ends with exit code 1 and a sentence, not a stack", async () => {
  const { exitCode, output } = await run("a,b\n1,2\n");
  expect(output.trim()).toBe("Tệp này không phải số liệu mở của báo cáo: thiếu cột record và check.");
  expect(exitCode).toBe(1);
});

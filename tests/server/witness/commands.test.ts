import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder, runWitness, servedLog } from "./scene.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;

/** The command on a machine without a database: whoever asked for one would end here. */
function run(command: "verify" | "witness", ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: "postgres://127.0.0.1:1/none" };
    const line = ["--import", "tsx", `server/commands/${command}.ts`, ...args];
    execFile(process.execPath, line, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

describe("verify --log", () => {
  test("ends with 0, 1 or 2, without a database: agrees, differs, no full answer", async () => {
    const log = await servedLog(5);
    const folder = await newFolder();
    await runWitness(log, folder, { mirror: true });
    expect(await run("verify", "--log", folder, "--older", join(folder, "head"))).toMatchObject({ code: 0 });
    const agrees = await run("verify", "--log", log.address);
    expect(agrees.said).toContain("Khớp: 5 mục");
    expect(agrees.code).toBe(0);
    await writeFile(join(folder, "step/2"), "khác");
    const differs = await run("verify", "--log", folder);
    expect(differs.said).toContain("KHÔNG KHỚP. Tệp step/2 đã BỊ SỬA");
    expect(differs.code).toBe(1);
    log.trouble = (path) => (path === "step/3" ? "half" : undefined);
    const half = await run("verify", "--log", log.address);
    expect(half.said).toContain("Sổ chưa trả lời đủ");
    expect(half.said).not.toMatch(/\n {4}at /);
    expect(half.code).toBe(2);
  });

  test.each([
    ["--older", "x"],
    ["--key", "x"],
    ["--log", "x", "--trail", `2026-11-22=${"a".repeat(64)}`],
    ["--log", ""],
  ])("is not mixed with the check of the database: %s", async (...args) => {
    const { code, said } = await run("verify", ...args);
    expect(said).toContain("npm run verify -- --log");
    expect(code).toBe(1);
  });
});

describe("witness", () => {
  test.each([[[]], [["hailong.example"]], [["https://a.example", "b"]], [["--folder", "x"]]])(
    "says how it is called: %j",
    async (args) => {
      const { code, said } = await run("witness", ...args);
      expect(said).toContain("npm run witness -- https://");
      expect(code).toBe(1);
    },
  );

  test("a disk that cannot be written is nobody's fork", async () => {
    const log = await servedLog(1);
    const file = join(await newFolder(), "file");
    await writeFile(file, "");
    const { code, said } = await run("witness", log.address, "--folder", join(file, "below"));
    expect(said).toContain("Máy này không đọc hoặc không ghi được tệp");
    expect(code).toBe(2);
  });

  test("a folder with too long a path is a sentence", async () => {
    const log = await servedLog(1);
    const long = join(await newFolder(), "thư-mục-rất-dài".repeat(4), "x".repeat(100));
    const { code, said } = await run("witness", log.address, "--folder", long);
    expect(said).toContain("Đường dẫn của thư mục quá dài");
    expect(code).toBe(2);
  });

  test("a name with a space, or of another key", async () => {
    const log = await servedLog(1);
    const folder = await newFolder();
    const spaced = await run("witness", log.address, "--folder", folder, "--name", "Mặt trận");
    expect(spaced.said).toContain("không có dấu cách");
    expect(spaced.code).toBe(1);
    await runWitness(log, folder);
    const other = await run("witness", log.address, "--folder", folder, "--name", "khác.example");
    expect(other.said).toContain("Khóa trong thư mục này mang tên mttq.example");
    expect(other.code).toBe(1);
  });
});

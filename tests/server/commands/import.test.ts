import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let folder: string;
let database: TestDatabase | undefined;
beforeAll(async () => {
  if (inject("template").kind === "server") database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "hai-long-import-"));
  await writeFile(
    join(folder, "good.csv"),
    "code,name,kind,valid_from,parent_code\n99,Tỉnh Thử,tỉnh,2024-01-01,\n99001,Xã Một,xã,2024-01-01,99\n",
  );
  await writeFile(
    join(folder, "bad.csv"),
    "code,name,kind,valid_from,parent_code\n99002,Xã Hai,xã,2024-01-01,99\n901,Xã Ba,xã,2024-01-01,99\n",
  );
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A command as a person runs it, on a database of its own: the server's, or an embedded one that begins with nothing. */
function run(command: "setup" | "import", ...given: string[]): Promise<{ exitCode: number; output: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), DATABASE_URL: database?.url ?? "" };
  const script = [`server/commands/${command}.ts`, ...given];
  return new Promise((resolve) => {
    execFile("node_modules/.bin/tsx", script, { env, cwd: process.cwd() }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}
const file = (name: string) => join(folder, name);

test("a province is set up from a file, and a file with a fault is refused whole with exit code 1", async () => {
  const set = await run(
    "setup",
    "--province",
    "tỉnh Thử",
    "--root",
    "99",
    "--target",
    "80",
    "--units",
    file("good.csv"),
  );
  expect(set).toMatchObject({ exitCode: 0, output: expect.stringContaining("tỉnh Thử") });

  const refused = await run("import", "units", file("bad.csv"), "--apply");
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toContain("Dòng 3, cột code: mã “901” mất số 0 ở đầu; viết 00901");

  const again = await run("import", "units", file("good.csv"));
  expect(again.exitCode).toBe(0);
  expect(again.output).toContain("Thêm 0, ghi ngày kết thúc cho 0, đã có sẵn 2");
});

test("a root that no unit has, an unknown kind and a file that is not there end with a sentence and exit code 1", async () => {
  for (const [command, given, words] of [
    ["setup", ["--root", "77"], "không có đơn vị mã “77”"],
    ["import", ["people", file("good.csv")], "npm run import -- <loại> <tệp.csv>"],
    ["import", ["units", file("none.csv")], "Không đọc được tệp"],
  ] as const) {
    const { exitCode, output } = await run(command, ...given);
    expect(exitCode).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toContain("    at ");
  }
});

test("a file of dossiers is tried first, warned of, and written only as a whole and on demand", async () => {
  const twice = `unit_code,month,field,received,resolved\n99001,2026-01,Thử,5,5\n99001,1/2026,Thử,6,6\n`;
  await writeFile(join(folder, "twice.csv"), twice);
  await writeFile(join(folder, "fields.csv"), "code,name,field_code,field_name\nT1,Thủ tục thử,thu,Thử\n");
  await writeFile(
    join(folder, "dossiers.csv"),
    "unit_code;month;field;received;resolved\n99001;2026-01;Thử;5;5\n",
  );
  expect((await run("import", "services", file("fields.csv"), "--apply")).exitCode).toBe(0);
  const refused = await run("import", "dossiers", file("twice.csv"), "--apply");
  expect(refused).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining("Dòng 3: Xã Một, tháng 2026-01"),
  });
  const tried = await run("import", "dossiers", file("dossiers.csv"));
  expect(tried).toMatchObject({ exitCode: 0, output: expect.stringContaining("1 dòng mới") });
  await run("import", "dossiers", file("dossiers.csv"), "--apply");
  const again = await run("import", "dossiers", file("dossiers.csv"), "--apply");
  expect(again.output).toContain("1 dòng không đổi");
});

import { mkdtemp, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeSmallFolder } from "../../support/smallFolder.ts";
import { startRefused } from "../../support/startedServer.ts";

it("a damaged folder is left as it is, and the start says how to restore", { timeout: 120_000 }, async () => {
  const parent = await mkdtemp(join(tmpdir(), "hai-long-damaged-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, "data");
  await makeSmallFolder(folder);
  const control = join(folder, "postgres/global/pg_control");
  await truncate(control, 100);
  const { code, said } = await startRefused({ DATA_DIR: folder });
  expect(code).toBe(1);
  expect(said).toContain(`The database in ${folder} cannot be opened`);
  expect(said).toContain("npm run restore -- FILE");
  expect(said).not.toContain("    at ");
  expect(await readFile(control)).toHaveLength(100);
});

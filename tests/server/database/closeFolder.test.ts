import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "../../../server/database/embedded.ts";

/** Everything in a folder, with what others may do with it. */
async function open(folder: string): Promise<string[]> {
  const all = [folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))];
  const modes = await Promise.all(all.map(async (path) => [path, (await stat(path)).mode & 0o077] as const));
  return modes.filter(([path, mode]) => mode !== 0 && !path.endsWith("lock")).map(([path]) => path);
}

test("no other account of the machine reads the embedded database, nor one that stood open before", async () => {
  const parent = await mkdtemp(join(tmpdir(), "hai-long-closed-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, "data");
  // As an earlier version left it.
  await mkdir(folder);
  await chmod(folder, 0o755);
  await writeFile(join(folder, "auth-secret"), "x", { mode: 0o644 });
  const started = await startEmbeddedPostgres({ folder });
  await started.postgres.exec(
    "create table t (x int); insert into t select generate_series(1, 1000); checkpoint",
  );
  expect(await open(folder)).toEqual([]);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await started.stop();
  expect(await open(folder)).toEqual([]);
}, 60_000);

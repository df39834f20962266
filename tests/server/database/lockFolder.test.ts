import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { FolderInUseError, lockFolder } from "../../../server/database/lockFolder.ts";

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-lock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it("a folder of data belongs to one process at a time", async () => {
  const folder = await newFolder();
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  await release();
  await (await lockFolder(folder))();
});

it("a process that was killed leaves the folder free", async () => {
  const folder = await newFolder();
  const source = new URL("../../../server/database/lockFolder.ts", import.meta.url);
  const script = `const { lockFolder } = await import(${JSON.stringify(source.href)});
    await lockFolder(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  await once(child.stdout, "data");
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
  child.kill("SIGKILL");
  await once(child, "exit");
  await (await lockFolder(folder))();
});

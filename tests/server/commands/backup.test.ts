import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import { makeSmallFolder } from "../../support/smallFolder.ts";
import { type StartedServer, startServer } from "../../support/startedServer.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;
let folder: string;
let server: StartedServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-drill-"));
  await makeSmallFolder(join(folder, "first"));
  server = await startServer({ DATA_DIR: join(folder, "first") });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function command(name: string, file: string, dataDir: string): Promise<string> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", `server/commands/${name}.ts`, ...(file ? [file] : [])],
    { cwd: ROOT, env: { ...inherited, DATA_DIR: join(folder, dataDir) } },
  ).catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

async function rate(id: string): Promise<number> {
  const point = new URL(server.ratingPage()).pathname.split("/").at(-1);
  const response = await fetch(`${server.url}/api/ratings`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, day: dayInVietnam(new Date()), point, answers: { overall: 4 } }),
  });
  await response.body?.cancel();
  return response.status;
}

it("the drill: back up the server that runs, lose the machine, restore elsewhere, serve again", {
  timeout: 120_000,
}, async () => {
  const before = crypto.randomUUID();
  expect(await rate(before)).toBe(201);
  const file = join(folder, "night.backup");
  expect(await command("backup", file, "first")).toMatch(/SHA-256/);
  expect(await command("backup", file, "first"), "a file is never written over").toContain("đã có");
  const after = crypto.randomUUID();
  expect(await rate(after)).toBe(201);
  await server.stop();
  expect(await command("restore", file, "second")).toContain("every tally equals its recount");
  expect(await command("restore", file, "second")).toContain("not empty");
  expect(await command("restore", join(folder, "nowhere"), "third")).toContain("Không đọc được");
  server = await startServer({ DATA_DIR: join(folder, "second") });
  // What was rated before the backup is there; what came after it was lost with the machine and can be sent again.
  expect(await rate(before)).toBe(200);
  expect(await rate(after)).toBe(201);
});

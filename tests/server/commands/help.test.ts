import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;

function run(command: string, url: string): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } };
    const line = ["--import", "tsx", `server/commands/${command}.ts`, "--help"];
    execFile(process.execPath, line, options, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

test("a command that is asked for help says how it is typed, and does nothing", {
  timeout: 120_000,
}, async () => {
  const database = await openTestDatabase();
  const url = await database.handOver();
  for (const command of ["backup", "import", "migrate", "publish", "report", "rest", "setup", "verify"]) {
    expect(await run(command, url)).toMatch(new RegExp(`^npm run ${command}`));
  }
  await database.close();
});

import { execFile } from "node:child_process";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { connect } from "../../../server/database/connect.ts";
import { insertTrail } from "../../../server/database/trail.ts";
import { closeTrailDays } from "../../../server/database/trailDays.ts";
import { openTestDatabase } from "../../support/database.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;

function verify(url: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } };
    const command = ["--import", "tsx", "server/commands/verify.ts", ...args];
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

test("verify proves the trail, names the day on which a superuser changed a line, and ends with 1", {
  timeout: 180_000,
}, async () => {
  const database = await openTestDatabase();
  for (const at of ["2026-11-20T02:00:00Z", "2026-11-21T02:00:00Z", "2026-11-22T02:00:00Z"]) {
    const lan = {
      accountId: "a",
      accountName: "Nông Thị Hà",
      action: "session.begun",
      subject: "session",
    } as const;
    await insertTrail(database.db, { ...lan, at: new Date(at) });
  }
  const closed = await closeTrailDays(database.db, "2026-11-23", new Date("2026-11-22T18:00:00Z"));
  const url = await database.handOver();
  const kept = `2026-11-22=${closed.at(-1)?.sha256}`;

  const whole = await verify(url, "--trail", kept);
  expect(whole.said).toContain("3 lines of the audit trail in 3 closed days hashed again");
  expect(whole.said).toContain(`--trail ${kept}`);
  expect(whole.code).toBe(0);

  // As if the last day had been cut off before the hash was kept: only what was kept elsewhere tells.
  const other = await verify(url, "--trail", `2026-11-23=${"a".repeat(64)}`);
  expect(other.said).toContain("2026-11-23 is not closed here by the hash that was kept");
  expect(other.code).toBe(1);

  const superuser = connect(url, { max: 1 });
  await sql`alter table trail disable trigger trail_stays`.execute(superuser.db);
  await sql`update trail set account_name = 'Người khác' where day = '2026-11-21'`.execute(superuser.db);
  await sql`alter table trail enable trigger trail_stays`.execute(superuser.db);
  await superuser.close();
  const broken = await verify(url);
  expect(broken.said).toContain("The trail is broken, first on 2026-11-21: a line was changed");
  expect(broken.code).toBe(1);
  await database.close();
});

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BackupFileError, HEAD } from "../../../server/backup/format.ts";
import { readBackup } from "../../../server/backup/readBackup.ts";
import { RestoreRefusal, restoreBackup } from "../../../server/backup/restoreBackup.ts";
import { backupStream, saveBackup } from "../../../server/backup/saveBackup.ts";
import { listBackupTables } from "../../../server/database/backup.ts";
import type { Database } from "../../../server/database/connect.ts";
import { pendingMigrations } from "../../../server/database/migrate.ts";
import { insertTrail } from "../../../server/database/trail.ts";
import { closeTrailDays, verifyTrail } from "../../../server/database/trailDays.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { simulate } from "../../../server/simulation/simulate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency } from "../../support/units.ts";

const NOW = new Date("2026-11-23T05:00:00Z");
const SIMULATED = 300;
let folder: string;
let file: string;
let original: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-backup-"));
  file = join(folder, "first.backup");
  original = await openTestDatabase({ units: "bac-kan" });
  await simulate(original.db, { ratings: SIMULATED, seed: 3, from: "2025-01-01", until: "2026-11-20" });
  for (const at of ["2026-11-20T02:00:00.123Z", "2026-11-21T16:59:59Z", "2026-11-23T02:00:00Z"]) {
    await insertTrail(original.db, {
      at: new Date(at),
      accountId: "a",
      accountName: "Nguyễn Thị Lan",
      action: "account.changed",
      subject: "account a",
      before: { name: "Lan", units: [1, 2.5] },
      after: { name: 'Lan "Hà"' },
    });
  }
  await closeTrailDays(original.db, "2026-11-23", NOW);
  await saveBackup(backupStream(original.db, NOW), file);
});
afterAll(async () => {
  await original.close();
  await rm(folder, { recursive: true });
});

const fromFile = (path: string) => readBackup(() => createReadStream(path));

/** Every table's rows in one order, as PostgreSQL words them. */
async function contentOf(db: Database): Promise<Record<string, string[]>> {
  const tables = await listBackupTables(db);
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db);
    content[name] = rows.map(({ row }) => row).sort();
  }
  return content;
}

it("a restored database holds the same rows, its tallies agree, and it goes on numbering", async () => {
  const restored = await openTestDatabase();
  await restoreBackup(restored.db, fromFile(file));
  const content = await contentOf(restored.db);
  expect([...(content.ratings ?? []), ...(content.inbox ?? [])]).toHaveLength(SIMULATED);
  expect(content).toEqual(await contentOf(original.db));
  expect(await verifyTallies(restored.db)).toMatchObject({
    ratings: content.ratings?.length,
    differences: [],
  });
  expect(await insertAgency(restored.db, { code: "new" })).toBeGreaterThan(
    content.agencies?.length as number,
  );
  await restored.close();
});

it("lines of the trail come back into their closed days, which are still as they were closed", async () => {
  const restored = await openTestDatabase();
  await restoreBackup(restored.db, fromFile(file));
  const verification = await verifyTrail(restored.db);
  expect(verification).toEqual(await verifyTrail(original.db));
  expect(verification).toMatchObject({ days: 3, rows: 2, open: 1, firstBreak: undefined });
  await insertTrail(restored.db, {
    at: new Date("2026-11-21T17:00:00Z"),
    accountId: null,
    accountName: "",
    action: "session.refused",
    subject: "sign-in",
  });
  expect(await closeTrailDays(restored.db, "2026-11-24", NOW)).toMatchObject([
    { day: "2026-11-23", rows: 2 },
  ]);
  expect((await verifyTrail(restored.db)).firstBreak).toBeUndefined();
  await restored.close();
});

it("the database of the first version becomes one of today, with every rating", async () => {
  const upgraded = await openTestDatabase();
  await restoreBackup(upgraded.db, fromFile(new URL("first-version.backup", import.meta.url).pathname));
  expect(await pendingMigrations(upgraded.db)).toEqual([]);
  expect(await verifyTallies(upgraded.db)).toMatchObject({ ratings: 500, differences: [] });
  // What officials could read then is a case now, each once; the others become cases on the next Monday.
  const { rows } = await sql<{ comments: number; cases: number; words: number }>`
    select (select count(*)::int from comments) as comments, (select count(*)::int from cases) as cases,
           (select count(*)::int from comments c join cases k using (agency_id, receipt_key)) as words
  `.execute(upgraded.db);
  expect(rows[0]).toMatchObject({ comments: 13, words: rows[0]?.cases });
  expect(rows[0]?.cases).toBeGreaterThan(0);
  await upgraded.close();
});

it("a database that holds anything is not restored into", async () => {
  const taken = await openTestDatabase();
  await insertAgency(taken.db, { code: "01864" });
  await expect(restoreBackup(taken.db, fromFile(file))).rejects.toThrow(RestoreRefusal);
  expect((await contentOf(taken.db)).agencies).toHaveLength(1);
  await taken.close();
});

it("a damaged, cut or foreign file changes nothing", async () => {
  const empty = await openTestDatabase();
  const whole = await readFile(file);
  const text = gunzipSync(whole).toString();
  const flipped = Buffer.from(whole);
  const middle = flipped.length >> 1;
  flipped[middle] = (flipped[middle] as number) ^ 1;
  const damaged = {
    "one bit": flipped,
    "cut off": whole.subarray(0, whole.length - 100),
    "no end": gzipSync(text.slice(0, text.indexOf('["end"'))),
    "one level changed by hand": gzipSync(text.replace(/"levels":\[\d/, '"levels":[9')),
    "one row less": gzipSync(text.replace(/^\{.*\n/m, "")),
    "another program's file": gzipSync("hello\n"),
    "no archive": Buffer.from("hello"),
    nothing: Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(damaged)) {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await expect(restoreBackup(empty.db, fromFile(path)), name).rejects.toThrow(BackupFileError);
  }
  expect((await contentOf(empty.db)).agencies).toEqual([]);
  await empty.close();
});

it("a backup of a newer version is refused by the name of what is missing", async () => {
  const text = JSON.stringify([HEAD, { takenAt: NOW.toISOString(), migrations: ["2099-01-01-later"] }]);
  const sha256 = createHash("sha256").update(`${text}\n`).digest("hex");
  const path = join(folder, "newer");
  await writeFile(path, gzipSync(`${text}\n${JSON.stringify(["end", { rows: 0, sha256 }])}\n`));
  const empty = await openTestDatabase();
  await expect(restoreBackup(empty.db, fromFile(path))).rejects.toThrow("2099-01-01-later");
  await empty.close();
});

it("a backup is one instant, though ratings arrive while it is written", async () => {
  const busy = join(folder, "busy.backup");
  const writing = simulate(original.db, { ratings: 400, seed: 4, from: "2025-01-01", until: "2026-11-20" });
  await saveBackup(backupStream(original.db, NOW), busy);
  await writing;
  const restored = await openTestDatabase();
  await restoreBackup(restored.db, fromFile(busy));
  expect((await verifyTallies(restored.db)).differences).toEqual([]);
  await restored.close();
});

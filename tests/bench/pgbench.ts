import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import type { ScratchUnits } from "./scratchUnits.ts";

/** Connections that stay free for the server under test. */
const LEFT_FREE = 20;

/** Two tables of the same columns and the same key as what ratings arrive in, and nothing else. */
export async function makeRowTables({ db }: ScratchUnits): Promise<void> {
  await sql`create table bench_rows (like inbox including all)`.execute(db);
  await sql`create table bench_bare (like inbox including all)`.execute(db);
}

/** @returns connections that pgbench may open for so many clients: the server takes no more than it is set to */
export async function connectionsFor({ db }: ScratchUnits, clients: number): Promise<number> {
  const { rows } = await sql<{ free: number }>`
    select current_setting('max_connections')::int - count(*)::int as free from pg_stat_activity
  `.execute(db);
  return Math.min(clients, (rows[0]?.free ?? 100) - LEFT_FREE);
}

/** Rows a second that pgbench inserts, one a transaction, with prepared statements. */
export async function rowsPerSecond(
  scratch: ScratchUnits,
  clients: number,
  seconds: number,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-pgbench-"));
  const script = join(folder, "insert.sql");
  await writeFile(
    script,
    `\\set point random(1, 600)
insert into bench_rows (agency_id, rated_on, id, point_id, questionnaire_id, field, levels)
values (:point / 3, '${scratch.day}', gen_random_uuid(), :point, 1, 'unstated', array[5, 4, 3, 5, 4, 5]::smallint[]);\n`,
  );
  const connections = String(await connectionsFor(scratch, clients));
  try {
    const args = ["-M", "prepared", "-n", "-f", script, "-c", connections, "-j", "2", "-T", String(seconds)];
    const { stdout } = await promisify(execFile)("pgbench", [...args, scratch.url]);
    const perSecond = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    if (!perSecond) throw new Error(`pgbench says:\n${stdout}`);
    return Number(perSecond);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { sql } from "kysely";
import type { Database } from "../../server/database/connect.ts";
import { findReportEdition, type ReportEdition } from "../../server/database/reports.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import type { Finding } from "./finding.ts";
import { durationMs, middle } from "./middle.ts";

const RUNS = 15;

/**
 * Freezing a year against reading the tallies it is made of, by unit, month, criterion, field and channel, with one plain
 * query. What the bare rows of the table take, without names, sums or order, stands beside it.
 */
export async function benchFreeze(db: Database, year: number): Promise<Finding> {
  const order = { year, today: `${year + 1}-02-01` };
  await forgetEditions(db);
  const edition = await freezeReport(db, order);
  const [rows, reads, freezes]: [number[], number[], number[]] = [[], [], []];
  // In turns, so that a neighbour who wakes up slows all of them.
  for (let run = 0; run < RUNS; run++) {
    await forgetEditions(db);
    rows.push(await durationMs(() => readRows(db, year)));
    reads.push(await durationMs(() => readTallies(db, year)));
    freezes.push(await durationMs(() => freezeReport(db, order)));
  }
  const [rowsMs, readMs, freezeMs] = [middle(rows), middle(reads), middle(freezes)];
  const ms = (duration: number) => `${duration.toFixed(0)} ms`;
  return {
    what: `Freeze ${year} (${ms(freezeMs)}) against reading its ${edition.input.tallies.length} tallies (${ms(readMs)}; bare rows ${ms(rowsMs)})`,
    measured: freezeMs / readMs,
    unit: "times",
  };
}

export async function theEdition(db: Database, year: number): Promise<ReportEdition> {
  const edition = await findReportEdition(db, year);
  if (!edition) throw new Error(`nothing is frozen for ${year}`);
  return edition;
}

async function readTallies(db: Database, year: number): Promise<void> {
  await sql`
    select a.code, a.valid_from, t.month, t.criterion, t.field, p.channel,
           sum(n1)::int as n1, sum(n2)::int as n2, sum(n3)::int as n3, sum(n4)::int as n4, sum(n5)::int as n5
    from tallies as t join agencies as a on a.id = t.agency_id left join rating_points as p on p.id = t.point_id
    where t.month between ${`${year - 1}-01-01`}::date and ${`${year}-12-31`}::date
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
  `.execute(db);
}

async function readRows(db: Database, year: number): Promise<void> {
  await sql`
    select agency_id, month, point_id, criterion, field, n1, n2, n3, n4, n5 from tallies
    where month between ${`${year - 1}-01-01`}::date and ${`${year}-12-31`}::date
  `.execute(db);
}

/** Only a scratch database is asked to forget: the trigger that refuses it is put to sleep for that. */
export async function forgetEditions(db: Database): Promise<void> {
  await sql`alter table report_editions disable trigger report_editions_stay`.execute(db);
  await sql`delete from report_editions`.execute(db);
  await sql`alter table report_editions enable trigger report_editions_stay`.execute(db);
}

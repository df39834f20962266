import { sql } from "kysely";
import postgres from "postgres";
import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { type Connection, connect } from "../../server/database/connect.ts";
import { migrate } from "../../server/database/migrate.ts";
import { simulate } from "../../server/simulation/simulate.ts";
import { simulateDossiers } from "../../server/simulation/simulateDossiers.ts";

/** A year that goes the way of real ratings one by one; larger ones are whole copies of it. */
const ONE_BY_ONE = 1_000_000;

export interface ScratchYear extends Connection {
  readonly url: string;
}

/**
 * A database of its own on the server, with one year of that many ratings. Up to a million went the way of real ones; a
 * year of ten million is ten such years in one, since the way of real ones would take hours. It stays for the next run.
 * @param ratings a whole number of millions when it is more than one
 */
export async function openScratchYear(
  serverUrl: string,
  year: number,
  ratings: number,
): Promise<ScratchYear> {
  const name = `hai_long_bench_${year}_${ratings}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const [found] = await admin`select 1 from pg_database where datname = ${name}`;
  if (!found) {
    // Under another name until it is full: a run that was broken off leaves nothing that passes for a whole year.
    const filling = `${name}_filling`;
    await admin.unsafe(`drop database if exists ${filling} with (force)`);
    const copies = ratings / ONE_BY_ONE;
    if (copies > 1) await (await openScratchYear(serverUrl, year, ONE_BY_ONE)).close();
    const source = copies > 1 ? ` template hai_long_bench_${year}_${ONE_BY_ONE}` : "";
    await admin.unsafe(`create database ${filling}${source}`);
    const connection = connect(Object.assign(new URL(serverUrl), { pathname: `/${filling}` }).href, {
      max: 4,
    });
    await (copies > 1 ? multiply(connection, copies) : fill(connection, year, ratings));
    await connection.close();
    await admin.unsafe(`alter database ${filling} rename to ${name}`);
  }
  await admin.end();
  const connection = connect(url, { max: 4 });
  // It may have been filled before the latest migrations.
  await migrate(connection.db);
  return { ...connection, url };
}

async function fill({ db }: Connection, year: number, ratings: number): Promise<void> {
  await migrate(db);
  await loadBacKan(db);
  const order = { ratings, seed: 1, from: `${year}-01-01`, until: `${year + 1}-01-31` };
  console.log(`Filling a year with ${ratings} ratings (once)…`);
  await simulate(db, order);
  await simulateDossiers(db, order);
}

/** Every rating that many times, each under an id of its own, and every count that many times as large. */
async function multiply({ db }: Connection, copies: number): Promise<void> {
  console.log(`Making ${copies} years of one (once)…`);
  await sql`
    insert into ratings
    select agency_id, rated_on, gen_random_uuid(), point_id, step, questionnaire_id, field, deciding_agency_id,
           levels
    from ratings cross join generate_series(2, ${copies}::int)
  `.execute(db);
  for (const table of ["tallies", "marked_tallies", "carried_answers"]) {
    await sql`
      update ${sql.table(table)}
      set n1 = n1 * ${copies}::int, n2 = n2 * ${copies}::int, n3 = n3 * ${copies}::int, n4 = n4 * ${copies}::int,
          n5 = n5 * ${copies}::int
    `.execute(db);
  }
  await sql`
    update dossiers set received = received * ${copies}::int, resolved = resolved * ${copies}::int
  `.execute(db);
  await sql`vacuum analyze`.execute(db);
}

import postgres from "postgres";
import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { type Connection, connect } from "../../server/database/connect.ts";
import { migrate } from "../../server/database/migrate.ts";
import { simulate } from "../../server/simulation/simulate.ts";
import { simulateDossiers } from "../../server/simulation/simulateDossiers.ts";

/**
 * A database of its own on the server, with one year of that many ratings, that went the way of real ones. It stays
 * for the next run, since filling it takes minutes.
 */
export async function openScratchYear(
  serverUrl: string,
  year: number,
  ratings: number,
): Promise<Connection & { readonly url: string }> {
  const name = `hai_long_bench_${year}_${ratings}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const [found] = await admin`select 1 from pg_database where datname = ${name}`;
  if (!found) {
    // Under another name until it is full: a run that was broken off leaves nothing that passes for a whole year.
    const filling = `${name}_filling`;
    await admin.unsafe(`drop database if exists ${filling} with (force)`);
    await admin.unsafe(`create database ${filling}`);
    const connection = connect(Object.assign(new URL(serverUrl), { pathname: `/${filling}` }).href, {
      max: 4,
    });
    await fill(connection, year, ratings);
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

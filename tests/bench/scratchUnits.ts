import postgres from "postgres";
import { dayInVietnam } from "#contract/day.ts";
import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { type Connection, connect } from "../../server/database/connect.ts";
import { migrate } from "../../server/database/migrate.ts";
import { selectPointsToSimulate } from "../../server/database/simulation.ts";

export interface ScratchUnits extends Connection {
  readonly url: string;
  /** Codes of the points that take ratings today. */
  readonly codes: readonly string[];
  readonly day: string;
}

/** A database of its own on the server, with Bắc Kạn's units and no ratings; dropped when it is closed. */
export async function openScratchUnits(serverUrl: string): Promise<ScratchUnits> {
  const name = `hai_long_bench_${process.pid}`;
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const { db, close } = connect(url, { max: 4 });
  await migrate(db);
  await loadBacKan(db);
  const day = dayInVietnam(new Date());
  const points = await selectPointsToSimulate(db);
  const open = points.filter(({ closedOn, openedOn }) => openedOn <= day && (closedOn ?? "9999") > day);
  return {
    db,
    url,
    day,
    codes: open.map(({ code }) => code),
    async close() {
      await close();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

import { join } from "node:path";
import { dayInVietnam } from "#contract/day.ts";
import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { connect, type Database } from "../../server/database/connect.ts";
import { migrate } from "../../server/database/migrate.ts";
import { openRoad, type Road } from "../support/road.ts";
import { type StartedServer, startServer } from "../support/startedServer.ts";
import { type Cluster, freePort, openCluster } from "./cluster.ts";
import { type Crowd, type Ledger, newLedger, startCrowd } from "./crowd.ts";
import { type Judgement, judge } from "./judge.ts";

const CLIENTS = 12;
const CLOCK = new URL("clock.ts", import.meta.url).href;

/** A server, its database and the phones that rate, all real. Faults happen to it one after the other. */
export interface World {
  readonly cluster: Cluster;
  readonly road: Road;
  readonly ledger: Ledger;
  readonly database: string;
  server: StartedServer;
  /** Where phones send. */
  addresses: string[];
  days: string[];
  /** A server on the same port as before: what a supervisor does. */
  startServer(): Promise<StartedServer>;
  /** One more server on the same database. */
  startAnother(): Promise<StartedServer>;
  crowd(): Crowd;
  judge(): Promise<Judgement>;
  close(): Promise<void>;
}

export async function openPoints(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("rating_points")
    .select("code")
    .where("closed_on", "is", null)
    .orderBy("code")
    .limit(12)
    .execute();
  return rows.map(({ code }) => code);
}

/** Settings under which a server's clock can be moved. */
export function movableClock(): Record<string, string> {
  return { NODE_OPTIONS: `--import=${CLOCK}` };
}

export async function openWorld(programs: string): Promise<World> {
  const cluster = await openCluster(programs);
  const database = "postgres";
  const direct = connect(cluster.url(database), { max: 1 });
  await migrate(direct.db);
  await loadBacKan(direct.db);
  const points = await openPoints(direct.db);
  await direct.close();
  const road = await openRoad(cluster.url(database));
  const port = String(await freePort());
  const ledger = newLedger();
  const env = { DATABASE_URL: road.url, DATABASE_POOL: "5", LOG_LEVEL: "silent", ...movableClock() };
  const start = () => startServer({ ...env, PORT: port });
  const world: World = {
    cluster,
    road,
    ledger,
    database,
    server: await start(),
    addresses: [`http://127.0.0.1:${port}`],
    days: [dayInVietnam(new Date())],
    startServer: start,
    startAnother: () => startServer(env),
    crowd: () =>
      startCrowd(ledger, {
        clients: CLIENTS,
        points,
        addresses: () => world.addresses,
        days: () => world.days,
      }),
    async judge() {
      const { db, close } = connect(cluster.url(database), { max: 1 });
      try {
        return await judge(db, ledger);
      } finally {
        await close();
      }
    },
    async close() {
      await world.server.stop();
      await road.close();
      await cluster.remove();
    },
  };
  return world;
}

export const MIGRATE = join(new URL("../..", import.meta.url).pathname, "server/commands/migrate.ts");

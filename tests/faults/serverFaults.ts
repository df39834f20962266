import { execFile } from "node:child_process";
import { promisify } from "node:util";
import postgres from "postgres";
import { addDays } from "#contract/day.ts";
import { connect } from "../../server/database/connect.ts";
import { pendingMigrations } from "../../server/database/migrate.ts";
import { pause } from "./cluster.ts";
import { endWell } from "./endWell.ts";
import type { Fault } from "./fault.ts";
import { NIGHT_FAULTS } from "./nightFaults.ts";
import { MIGRATE, type World } from "./world.ts";

const kill9Server: Fault<World> = {
  times: 1,
  name: "kill -9 of the server",
  isNoticed: true,
  async happen(world) {
    await world.server.kill("SIGKILL");
    world.server = await world.startServer();
  },
};

const sigterm: Fault<World> = {
  times: 1,
  name: "SIGTERM in the middle of a batch",
  isNoticed: true,
  async happen(world) {
    await endWell(world.server);
    world.server = await world.startServer();
  },
};

const kill9Postgres: Fault<World> = {
  times: 1,
  name: "kill -9 of PostgreSQL",
  isNoticed: true,
  async happen({ cluster }) {
    await cluster.kill();
    await pause(1_000);
    await cluster.start();
  },
};

const resets: Fault<World> = {
  times: 1,
  name: "connections reset",
  isNoticed: true,
  async happen({ road }, seconds) {
    for (let i = 0; i < seconds * 4; i++) {
      road.cut();
      await pause(150 + Math.random() * 200);
    }
  },
};

const frozen: Fault<World> = {
  times: 1,
  name: "PostgreSQL frozen",
  isNoticed: true,
  async happen({ cluster }) {
    await cluster.freeze();
    await pause(20_000);
    await cluster.thaw();
  },
};

const connectionsTaken: Fault<World> = {
  times: 1,
  name: "every connection taken",
  isNoticed: true,
  async happen({ cluster, database, road }, seconds) {
    const greedy = postgres(cluster.url(database), { max: cluster.connections, onnotice: () => {} });
    const taken: postgres.ReservedSql[] = [];
    const take = async () => void taken.push(await greedy.reserve());
    void Promise.allSettled(Array.from({ length: cluster.connections - 3 }, take));
    for (let i = 0; i < 5; i++) {
      road.cut();
      await pause((seconds * 1000) / 5);
    }
    for (const one of taken) one.release();
    await greedy.end({ timeout: 0 });
  },
};

const locked: Fault<World> = {
  times: 1,
  name: "rows locked by somebody else",
  isNoticed: true,
  async happen({ cluster, database }) {
    const other = postgres(cluster.url(database), { max: 1, onnotice: () => {} });
    await other.begin(async (sql) => {
      await sql`lock table inbox in exclusive mode`;
      await pause(8_000);
    });
    await other.end();
  },
};

const midnight: Fault<World> = {
  times: 1,
  name: "clock jumps over midnight",
  isNoticed: false,
  async happen(world, seconds) {
    const today = world.days[0] as string;
    world.days = [today, addDays(today, 1)];
    await pause(seconds * 500);
    const refusedBefore = world.ledger.refused.size;
    if (refusedBefore === 0) throw new Error("nobody rated tomorrow before midnight");
    world.server.signal("SIGUSR2");
    await pause(seconds * 500);
    // Phones stop before the clock goes back: what was refused and what was in doubt must not be one rating.
    world.days = [today];
  },
  async after({ server }) {
    server.signal("SIGUSR2");
  },
};

const twoServers: Fault<World> = {
  times: 1,
  name: "two servers on one database",
  isNoticed: false,
  async happen(world, seconds) {
    const other = await world.startAnother();
    const alone = world.addresses;
    world.addresses = [...alone, other.url];
    await pause(seconds * 1000);
    world.addresses = alone;
    if ((await other.stop()) !== 0) throw new Error("the second server did not end well");
  },
};

const migratedByBoth: Fault<World> = {
  times: 1,
  name: "migration started by both",
  isNoticed: false,
  async happen({ cluster }) {
    const admin = postgres(cluster.url("postgres"), { max: 1, onnotice: () => {} });
    await admin`create database migrated_twice`;
    const url = cluster.url("migrated_twice");
    const migrate = () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", MIGRATE], {
        env: { ...process.env, DATABASE_URL: url },
      });
    await Promise.all([migrate(), migrate()]);
    const { db, close } = connect(url, { max: 1 });
    const pending = await pendingMigrations(db);
    await close();
    await admin`drop database migrated_twice`;
    await admin.end();
    if (pending.length > 0) throw new Error(`not migrated: ${pending.join(", ")}`);
  },
};

export const SERVER_FAULTS: readonly Fault<World>[] = [
  kill9Server,
  sigterm,
  kill9Postgres,
  resets,
  frozen,
  connectionsTaken,
  locked,
  midnight,
  twoServers,
  migratedByBoth,
  ...NIGHT_FAULTS,
];

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pause } from "./cluster.ts";
import type { Fault } from "./fault.ts";
import type { World } from "./world.ts";

const NIGHTS = new URL("nights.ts", import.meta.url).pathname;
/** Longer than a night takes, so that a kill falls into each of its steps. */
const WITHIN_MS = 400;
const KILLS = 4;

/** Rests and publishes without end beside the server, from its first night on. */
async function startNights({ cluster, database }: World): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", NIGHTS], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, DATABASE_URL: cluster.url(database) },
  });
  const ended = once(child, "exit").then(() => {
    throw new Error("the nights ended by themselves");
  });
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
  ended.catch(() => {});
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await exit;
}

const killedAtNight: Fault<World> = {
  name: "kill -9 while ratings rest and are published",
  times: KILLS,
  // Phones wait for a night; nobody has to be told.
  isNoticed: false,
  async happen(world) {
    for (let i = 0; i < KILLS; i++) {
      const nights = await startNights(world);
      await pause(Math.random() * WITHIN_MS);
      await kill(nights);
    }
  },
};

const postgresKilledAtNight: Fault<World> = {
  name: "kill -9 of PostgreSQL while ratings rest and are published",
  times: 1,
  isNoticed: true,
  async happen(world) {
    const nights = await startNights(world);
    await pause(Math.random() * WITHIN_MS);
    await world.cluster.kill();
    await kill(nights);
    await pause(1_000);
    await world.cluster.start();
  },
};

export const NIGHT_FAULTS: readonly Fault<World>[] = [killedAtNight, postgresKilledAtNight];

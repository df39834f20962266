import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, dayInVietnam } from "#contract/day.ts";
import { connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import { makeSmallFolder } from "../support/smallFolder.ts";
import { type StartedServer, startServer } from "../support/startedServer.ts";
import { freePort } from "./cluster.ts";
import { type Crowd, type Ledger, newLedger, startCrowd } from "./crowd.ts";
import { type Judgement, judge } from "./judge.ts";
import { openPoints } from "./world.ts";

const CLIENTS = 8;
const SMALL_DISK = "200m";

/** A server on the embedded database in a folder, and the phones that rate there. */
export interface FolderWorld {
  readonly ledger: Ledger;
  /** The disk that the folder is on. */
  readonly disk: string;
  server: StartedServer;
  startServer(): Promise<StartedServer>;
  crowd(): Crowd;
  /** Stops the server, opens the folder and judges; then the server runs again. */
  judge(): Promise<Judgement>;
  close(): Promise<void>;
}

/** @param onSmallDisk puts the folder on a disk of its own that can be filled; needs root and its right to mount */
export async function openFolderWorld({ onSmallDisk }: { onSmallDisk: boolean }): Promise<FolderWorld> {
  const disk = await mkdtemp(join(tmpdir(), "hai-long-folder-"));
  if (onSmallDisk) mountSmallDisk(disk);
  const folder = join(disk, "data");
  await mkdir(folder);
  await makeSmallFolder(folder);
  const ledger = newLedger();
  const port = String(await freePort());
  const start = () => startServer({ DATA_DIR: folder, PORT: port, LOG_LEVEL: "silent" });
  const opened = await startEmbeddedPostgres({ folder });
  const first = connect(opened.url, { max: 1 });
  const points = await openPoints(first.db);
  await first.close();
  await opened.stop();
  const day = dayInVietnam(new Date());
  const world: FolderWorld = {
    ledger,
    disk,
    server: await start(),
    startServer: start,
    crowd: () =>
      startCrowd(ledger, {
        clients: CLIENTS,
        points,
        addresses: () => [`http://127.0.0.1:${port}`],
        // What is of yesterday rests as the server starts, so that a kill may fall into that too.
        days: () => [day, addDays(day, -1)],
      }),
    async judge() {
      await world.server.stop();
      const embedded = await startEmbeddedPostgres({ folder });
      const { db, close } = connect(embedded.url, { max: 1 });
      const judgement = await judge(db, ledger);
      await close();
      await embedded.stop();
      world.server = await start();
      return judgement;
    },
    async close() {
      await world.server.stop();
      if (onSmallDisk) execFileSync("umount", [disk]);
      await rm(disk, { recursive: true });
    },
  };
  return world;
}

function mountSmallDisk(at: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SMALL_DISK}`, "tmpfs", at], { stdio: "ignore" });
}

/** Why a disk cannot be filled on this machine; undefined: it can. */
export async function whyNoSmallDisk(): Promise<string | undefined> {
  const at = await mkdtemp(join(tmpdir(), "hai-long-mount-"));
  try {
    mountSmallDisk(at);
    execFileSync("umount", [at]);
    return undefined;
  } catch {
    return "mounting a small disk needs root";
  } finally {
    await rm(at, { recursive: true });
  }
}

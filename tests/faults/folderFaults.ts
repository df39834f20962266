import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pause } from "./cluster.ts";
import { endWell } from "./endWell.ts";
import type { Fault } from "./fault.ts";
import type { FolderWorld } from "./folderWorld.ts";

/** Leaves a little, so that what is under way runs into the end and not against it. */
const LEFT_BYTES = 64 * 1024;

/** kill -9 while ratings are written, again and again; each time it opens the folder by itself. */
export function killedWhileWriting(times: number): Fault<FolderWorld> {
  return {
    name: "embedded: kill -9 while writing",
    times,
    isNoticed: true,
    async happen(world) {
      for (let i = 0; i < times; i++) {
        await pause(300 + Math.random() * 900);
        await world.server.kill("SIGKILL");
        world.server = await world.startServer();
      }
    },
  };
}

export const terminated: Fault<FolderWorld> = {
  name: "embedded: SIGTERM in the middle of a batch",
  times: 1,
  isNoticed: true,
  async happen(world) {
    await endWell(world.server);
    world.server = await world.startServer();
  },
};

export const diskFull: Fault<FolderWorld> = {
  name: "embedded: disk full",
  times: 1,
  isNoticed: true,
  async happen(world, seconds) {
    const filler = join(world.disk, "filler");
    const { bavail, bsize } = await statfs(world.disk);
    // The server may have taken the rest meanwhile: full is full.
    await writeFile(filler, Buffer.alloc(bavail * bsize - LEFT_BYTES)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOSPC") throw error;
      },
    );
    for (let i = 0; i < 40 && !world.ledger.answers.has(503); i++) await pause(500);
    await pause(seconds * 1000);
    await rm(filler);
  },
};

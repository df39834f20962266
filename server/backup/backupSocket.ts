import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../database/connect.ts";
import { socketPath } from "../database/lockFolder.ts";
import { backupStream } from "./saveBackup.ts";

const NAME = "backup";
const UNDER_WAY = "backups-under-way";

/**
 * Gives a backup to whoever connects to a socket in the data folder: one process holds the embedded database, so only
 * that one can read it while it serves. Whoever may open the socket may read the folder too.
 * @param folder held by this process, so a socket left there by another is of no use
 * @returns takes the socket away
 */
export async function serveBackups(
  db: Database,
  folder: string,
  now: () => Date,
): Promise<() => Promise<void>> {
  const path = socketPath(folder, NAME);
  const underWay = join(folder, UNDER_WAY);
  await rm(path, { force: true });
  await rm(underWay, { recursive: true, force: true });
  await mkdir(underWay, { mode: 0o700 });
  /** By way of a file: the embedded database has one connection, and a slow reader must not hold it. */
  async function giveBackup(socket: Socket): Promise<void> {
    const file = join(underWay, crypto.randomUUID());
    try {
      await pipeline(backupStream(db, now()), createWriteStream(file));
      await pipeline(createReadStream(file), socket);
    } finally {
      await rm(file, { force: true });
    }
  }
  const server = createServer((socket) => {
    // A failure here is seen there: the file ends early and is refused.
    giveBackup(socket).catch(() => socket.destroy());
  });
  server.listen(path);
  await once(server, "listening");
  await chmod(path, 0o600);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The bytes of a backup of the embedded database that another process holds. */
export async function fetchBackup(folder: string): Promise<NodeJS.ReadableStream> {
  const socket = connect(socketPath(folder, NAME));
  await once(socket, "connect");
  return socket;
}

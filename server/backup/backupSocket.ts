import { once } from "node:events";
import { chmod, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Database } from "../database/connect.ts";
import { socketPath } from "../database/lockFolder.ts";
import { backupStream } from "./saveBackup.ts";

const NAME = "backup";

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
  await rm(path, { force: true });
  const server = createServer((socket) => {
    // A failure here is seen there: the file ends early and is refused.
    pipeline(backupStream(db, now()), socket).catch(() => socket.destroy());
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

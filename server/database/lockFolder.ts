import { mkdir, rm } from "node:fs/promises";
import { connect as connectSocket, createServer, type Server } from "node:net";
import { join, relative } from "node:path";
import { closeFolder } from "./closeFolder.ts";

/** Two processes on one folder of data would ruin it. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Holds a folder until released or until this process ends, however it ends: the lock is a listening socket in the
 * folder, which the system closes with its process. A process number in a file would outlive a power cut.
 * @throws FolderInUseError
 * @returns releases the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await closeFolder(folder);
  const path = socketPath(folder, "lock");
  const lock = (await listenOn(path)) ?? (await takeOver(path));
  if (!lock) throw new FolderInUseError(folder);
  lock.unref();
  return () => new Promise((resolve) => lock.close(() => resolve()));
}

/** Address of a socket in a folder. It holds about a hundred characters; from where we stand it is often shorter. */
export function socketPath(folder: string, name: string): string {
  const path = join(folder, name);
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}

/** Undefined: the address is taken, by a process or by what one left behind. */
function listenOn(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

async function takeOver(path: string): Promise<Server | undefined> {
  if (await answers(path)) return undefined;
  await rm(path, { force: true });
  return await listenOn(path);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

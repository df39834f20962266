import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { closeFolder } from "./closeFolder.ts";
import { lockFolder } from "./lockFolder.ts";

export interface EmbeddedPostgres {
  /** Address for the same driver that reaches a real PostgreSQL. */
  readonly url: string;
  readonly postgres: PGlite;
  stop(): Promise<void>;
}

/** The folder is there and PostgreSQL cannot open it: it was damaged, or only half of it was copied. */
export class FolderDamagedError extends Error {
  override readonly name = "FolderDamagedError";
  constructor(folder: string, cause: unknown) {
    super(
      `The database in ${folder} cannot be opened; it is damaged. Nothing in it was changed. ` +
        "Put the latest backup into a new folder and start from there:\n" +
        `  mv ${folder} ${folder}.damaged\n  npm run restore -- FILE\n  npm start`,
      { cause },
    );
  }
}

/**
 * PostgreSQL inside this process, behind a loopback port, so that one driver serves both kinds of database.
 * @param source a folder to keep data in, or the image of a database (tests)
 * @throws FolderInUseError | FolderDamagedError
 */
export async function startEmbeddedPostgres(
  source: { folder: string } | { image?: Blob },
): Promise<EmbeddedPostgres> {
  const folder = "folder" in source ? join(source.folder, "postgres") : undefined;
  const unlock = "folder" in source ? await lockFolder(source.folder) : undefined;
  const image = "image" in source ? source.image : undefined;
  // What PostgreSQL writes from now on is nobody else's either; it asks for no rights of its own.
  if (folder) process.umask(0o077);
  const pglite = await PGlite.create({
    ...(folder && { dataDir: folder }),
    ...(image && { loadDataDir: image }),
  }).catch(async (cause: unknown) => {
    await unlock?.();
    throw "folder" in source ? new FolderDamagedError(source.folder, cause) : cause;
  });
  if ("folder" in source) await closeFolder(source.folder);
  const server = new PGLiteSocketServer({ db: pglite, host: "127.0.0.1", port: 0 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    postgres: pglite,
    async stop() {
      await server.stop();
      await pglite.close();
      await unlock?.();
    },
  };
}

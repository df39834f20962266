import { z } from "zod";

/**
 * A backup is a gzipped file of JSON lines: the head, for each table its name and then its rows, and the foot with
 * the check sum. Rows are objects, everything else is an array. It fits any kind and version of PostgreSQL.
 */
export const HEAD = "hai-long backup 1";

export const headLine = z.tuple([
  z.literal(HEAD),
  z.object({
    takenAt: z.string().describe("Instant of the snapshot, UTC"),
    migrations: z.array(z.string()).min(1).describe("Migrations that had run, in order"),
  }),
]);
export const tableLine = z.tuple([z.literal("table"), z.string()]);
export const footLine = z.tuple([
  z.literal("end"),
  z.object({
    rows: z.int().min(0),
    sha256: z.string().describe("Of all lines before this one, with their line ends"),
  }),
]);

export type BackupHead = z.infer<typeof headLine>[1];
export type BackupFoot = z.infer<typeof footLine>[1];

/** A file that is not a whole backup of ours; nothing of it was used. */
export class BackupFileError extends Error {
  override readonly name = "BackupFileError";
}

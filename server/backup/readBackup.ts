import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import {
  BackupFileError,
  type BackupFoot,
  type BackupHead,
  footLine,
  headLine,
  tableLine,
} from "./format.ts";

export interface Backup {
  /** Reads it all and compares the check sum. @throws BackupFileError */
  check(): Promise<{ head: BackupHead; foot: BackupFoot }>;
  /** Every row with the name of its table. Only after check(). */
  rows(): AsyncGenerator<{ readonly table: string; readonly row: string }>;
}

/** A backup that is read twice: once to believe it, once to use it. */
export function readBackup(open: () => Readable): Backup {
  return {
    async check() {
      const digest = createHash("sha256");
      let head: BackupHead | undefined;
      let foot: BackupFoot | undefined;
      let rows = 0;
      for await (const line of linesOf(open())) {
        if (foot) throw new BackupFileError("something follows the end of the backup");
        head ??= parsed(headLine, line, "this is no backup of this program")[1];
        if (line.startsWith('["end"'))
          foot = parsed(footLine, line, "the end of the backup cannot be read")[1];
        else digest.update(`${line}\n`);
        if (line.startsWith("{")) rows++;
      }
      if (!head || !foot) throw new BackupFileError("the file ends before the backup does");
      if (foot.rows !== rows || foot.sha256 !== digest.digest("hex")) {
        throw new BackupFileError("the check sum differs: the file is damaged");
      }
      return { head, foot };
    },
    async *rows() {
      let table = "";
      for await (const line of linesOf(open())) {
        if (line.startsWith("{")) yield { table, row: line };
        else if (line.startsWith('["table"')) table = tableLine.parse(JSON.parse(line))[1];
      }
    },
  };
}

function parsed<T>(schema: z.ZodType<T>, line: string, otherwise: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new BackupFileError(otherwise, { cause });
  }
}

async function* linesOf(bytes: Readable): AsyncGenerator<string> {
  const text = bytes.pipe(createGunzip());
  // Errors of the file itself do not pass through a pipe.
  bytes.once("error", (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }))
      yield line;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_")) {
      throw new BackupFileError("the file is damaged or cut off", { cause });
    }
    throw cause;
  } finally {
    bytes.destroy();
  }
}

import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What others may do, of this machine's accounts. */
const OTHERS = 0o077;

/**
 * Takes a folder with all that is in it away from the other accounts of the machine: whoever reads the files of a database
 * reads what citizens wrote, and the key that seals it. What somebody else owns, or a disk without rights, stays as it is.
 */
export async function closeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found || found.isSocket()) return;
  if (found.mode & OTHERS) await chmod(path, found.mode & 0o700).catch(() => {});
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await closeFolder(join(path, name));
}

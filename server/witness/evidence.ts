import { join } from "node:path";
import { keepFile } from "./folderFiles.ts";
import { printed, type Words } from "./words.ts";

/** Files that show what was refused, by name. */
export type Evidence = Readonly<Record<string, Uint8Array | null>>;

/**
 * Keeps what a refusal rests on: two heads that the same key signed and that cannot both be true convince anybody.
 * @returns the folder
 */
export async function keepEvidence(folder: string, at: Date, why: Words, files: Evidence): Promise<string> {
  const place = join(folder, `refused-${at.toISOString().replaceAll(":", "-")}`);
  for (const [name, bytes] of Object.entries(files)) if (bytes) await keepFile(join(place, name), bytes);
  await keepFile(join(place, "why.txt"), `${printed(why)}\n`);
  return place;
}

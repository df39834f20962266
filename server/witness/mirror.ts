import { rm } from "node:fs/promises";
import { join } from "node:path";
import { checkLog } from "../sealing/checkLog.ts";
import type { NoteKey } from "../sealing/noteKey.ts";
import { type ReadPath, readTile } from "../sealing/readTile.ts";
import { TILE_WIDTH, type Tile, tilePath } from "../sealing/tilePath.ts";
import { newBundles, tilesOfSize } from "../sealing/tilesOfSize.ts";
import { type SealedContent, takeCensus } from "./census.ts";
import { fewAtOnce } from "./fewAtOnce.ts";
import { filesIn, isThere, keepFile, moveFile } from "./folderFiles.ts";
import { LogUnreachable } from "./LogUnreachable.ts";
import { WitnessRefusal } from "./WitnessRefusal.ts";
import { contentFault, contentPath, isTooLarge, type WitnessFault } from "./wholeLog.ts";

/** What came and was not checked yet. It waits here over an interruption, never among what was. */
const INCOMING = "incoming";

/** Which log is mirrored, up to which head. */
export interface Mirrored {
  readonly folder: string;
  readonly read: ReadPath;
  readonly log: NoteKey;
  readonly head: Uint8Array;
  readonly size: number;
}

/**
 * Brings a folder up to a head: fetches what is not there, checks all of it, and only then takes it in.
 * @returns how many files came, or the first fault; `bytes` of a file that is not the sealed one
 */
export async function keepMirror({
  folder,
  read,
  log,
  head,
  size,
}: Mirrored): Promise<
  { readonly files: number } | { readonly fault: WitnessFault; readonly bytes?: Uint8Array | null }
> {
  if (isTooLarge(size)) return { fault: { kind: "too-large", size } };
  const came = join(folder, INCOMING);
  const kept: ReadPath = async (path) => (await filesIn(came)(path)) ?? (await filesIn(folder)(path));
  const has = async (path: string) =>
    (await isThere(join(came, path))) || (await isThere(join(folder, path)));

  const tiles = [...newBundles(0, size), ...tilesOfSize(size)];
  await fewAtOnce(tiles, async (tile) => {
    if ((await has(tilePath(tile))) || (await has(tilePath({ ...tile, width: TILE_WIDTH })))) return;
    await fetchTile(tile, read, came);
  });
  const { census, add } = takeCensus();
  const checked = await checkLog(
    { log, read: async (path) => (path === "checkpoint" ? head : kept(path)) },
    add,
  );
  if ("kind" in checked) {
    if ("path" in checked && !(await cameNow(checked.path, came))) throw brokenHere(folder, checked.path);
    return { fault: checked };
  }
  const wrong = await fewAtOnce(census.contents, async (content) => {
    if (await has(contentPath(content.index))) return undefined;
    return await fetchContent(content, read, came);
  });
  if (wrong) return wrong;

  const paths = [...tiles.flatMap(placesOf), ...census.contents.map(({ index }) => contentPath(index))];
  let files = 0;
  for (const path of new Set(paths)) {
    if (!(await isThere(join(came, path)))) continue;
    await moveFile(join(came, path), join(folder, path));
    files++;
  }
  await keepFile(join(folder, "checkpoint"), head);
  await rm(came, { recursive: true, force: true });
  return { files };
}

/** What came and cannot be believed is laid with the evidence, so that the next run asks for it again. */
export async function turnAway(folder: string, place: string): Promise<void> {
  const came = join(folder, INCOMING);
  if (await isThere(came)) await moveFile(came, join(place, INCOMING));
}

/** Whether a file, or the bundle whose hashes it holds, is among what came; else it was right when it was taken in. */
async function cameNow(path: string, came: string): Promise<boolean> {
  const bundle = path.replace(/^tile\/0\//, "tile/entries/");
  return (await isThere(join(came, path))) || (await isThere(join(came, bundle)));
}

const brokenHere = (folder: string, path: string): WitnessRefusal =>
  new WitnessRefusal({
    vi: `Bản lưu trong ${folder} bị hỏng hoặc bị sửa: ${path}. Lần trước tệp này đúng. Hãy chuyển nó đi rồi chạy lại.`,
    en: `the copy in this folder is broken, not the log: move ${path} away and run again`,
  });

const placesOf = (tile: Tile): string[] => [tilePath(tile), tilePath({ ...tile, width: TILE_WIDTH })];

async function fetchTile(tile: Tile, read: ReadPath, came: string): Promise<void> {
  let place = tilePath(tile);
  const bytes = await readTile(tile, (path) => {
    place = path;
    return read(path);
  });
  if (!bytes) throw new LogUnreachable(place, "missing");
  await keepFile(join(came, place), bytes);
}

async function fetchContent(content: SealedContent, read: ReadPath, came: string) {
  const path = contentPath(content.index);
  const bytes = await read(path);
  const found = contentFault(content, bytes);
  if (typeof found !== "number") return { fault: found, bytes };
  if (bytes) await keepFile(join(came, path), bytes);
  return undefined;
}

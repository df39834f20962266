import type { ReadPath } from "../sealing/readTile.ts";
import { TILE_WIDTH, tilePath } from "../sealing/tilePath.ts";
import { newBundles, tilesOfSize } from "../sealing/tilesOfSize.ts";

const AHEAD = 6;

/** Paths of a whole log in the order in which `checkLog` asks for them. */
export function pathsOfLog(size: number): string[] {
  const tiles = tilesOfSize(size);
  const bundles = newBundles(0, size);
  const rows = bundles.flatMap((bundle, i) => [tilePath(bundle), tilePath(tiles[i]!)]);
  return [...rows, ...tiles.slice(Math.ceil(size / TILE_WIDTH)).map(tilePath)];
}

/** Reads on while what came is being checked: a log is thousands of small files, and each waits for the network. */
export function readAhead(paths: readonly string[], read: ReadPath): ReadPath {
  const places = new Map(paths.map((path, place) => [path, place]));
  const asked = new Map<string, ReturnType<ReadPath>>();
  const ask = (path: string) => {
    const answer = asked.get(path) ?? read(path);
    // Whoever asks for it is told; until then it is nobody's failure.
    answer.catch(() => undefined);
    asked.set(path, answer);
    return answer;
  };
  return (path) => {
    const place = places.get(path);
    if (place === undefined) return read(path);
    for (const next of paths.slice(place, place + AHEAD)) ask(next);
    const answer = ask(path);
    asked.delete(path);
    return answer;
  };
}

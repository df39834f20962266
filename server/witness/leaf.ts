import { entriesIn } from "../sealing/entryBundle.ts";
import { type ReadPath, readTile } from "../sealing/readTile.ts";
import { TILE_WIDTH } from "../sealing/tilePath.ts";
import { tileWidth } from "../sealing/tilesOfSize.ts";
import { plain } from "./words.ts";

export const LEAF_KINDS = ["step", "trail", "report", "form", "key", "cleared", "restored"] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

/** An entry of the log: what it seals, and its lines by their first word. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly lines: ReadonlyMap<string, string>;
}

/** The leaf that an entry is, or undefined: no UTF-8, a kind or a form that this program does not know. */
export function readLeaf(entry: Uint8Array): Leaf | undefined {
  const [head = "", ...lines] = new TextDecoder().decode(entry).split("\n");
  const [, kind] = /^hai-long (\w+) 1$/.exec(head) ?? [];
  const known = LEAF_KINDS.find((one) => one === kind);
  if (!known) return undefined;
  const named = lines.map((line) => [line.split(" ", 1)[0] ?? "", line] as const);
  // The first of a name: a second one cannot speak over it.
  return {
    kind: known,
    lines: new Map(named.reverse().map(([name, line]) => [name, line.slice(name.length + 1)])),
  };
}

const SHOWN = ["agency", "month", "step", "day", "year", "edition", "form"];

/** What an entry is about, for whoever looks for it: "step, agency 01861, month 2026-11". Empty if it cannot be read. */
export async function leafWords(index: number, size: number, read: ReadPath): Promise<string> {
  const bundle = Math.floor(index / TILE_WIDTH);
  const width = tileWidth(size, 0, bundle);
  const bytes = await readTile({ level: "entries", index: bundle, width }, read).catch(() => null);
  const entry = entriesIn(bytes ?? new Uint8Array())?.[index % TILE_WIDTH];
  const leaf = entry && readLeaf(entry);
  if (!leaf) return "";
  const shown = SHOWN.filter((name) => leaf.lines.has(name));
  return [leaf.kind, ...shown.map((name) => `${name} ${plain(leaf.lines.get(name) ?? "")}`)].join(", ");
}

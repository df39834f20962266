/**
 * Figures as a list of named cells: each number and word under the path that leads to it, sorted by path.
 *
 * Formula: objects by the names of their parts, lists by the `key` of their items, or by place where they have none. What
 * is null has the empty text; numbers are written with every digit that tells them apart.
 * Source: a choice of this platform. Two computations are the same when their cells are.
 * Refuses: numbers that are not finite.
 *
 * @example
 * figureCells({ units: [{ key: "a", n: 5, band: null }], list: ["x"] }); // → [["list.0", "x"], ["units.a.band", ""], ["units.a.n", "5"]]
 * figureCells({ n: 0 / 0 }); // → RangeError
 */
export function figureCells(figures: object): [path: string, text: string][] {
  const cells: [string, string][] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (name === "key") continue;
        const key = Array.isArray(value) && isKeyed(part) ? part.key : name;
        walk(part, path === "" ? key : `${path}.${key}`);
      }
      return;
    }
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${path} is ${value}`);
    cells.push([path, value === null || value === undefined ? "" : String(value)]);
  };
  walk(figures, "");
  return cells.sort(([a], [b]) => (a < b ? -1 : 1));
}

function isKeyed(part: unknown): part is { readonly key: string } {
  return typeof part === "object" && part !== null && "key" in part && typeof part.key === "string";
}

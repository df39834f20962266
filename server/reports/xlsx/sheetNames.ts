/** Characters that Excel refuses in the name of a sheet. */
const REFUSED = /[[\]:*?/\\]/g;
const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/** Names of sheets that Excel takes: 1–31 letters, none refused, no two alike whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return wanted.map((name) => {
    const clean =
      name
        .replace(REFUSED, "-")
        .replace(/^'+|'+$/g, "")
        .trim() || "bang";
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? "" : `-${copy}`;
      const candidate = clean.slice(0, LONGEST - ending.length) + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Read as it lies: as a module its twenty megabytes would be compiled.
const file = createRequire(import.meta.url).resolve("@mdn/browser-compat-data");
const data: unknown = JSON.parse(readFileSync(file, "utf8"));

/** The oldest browsers that every page has to serve. */
const FLOOR = { chrome: 61, chrome_android: 61, safari: 12, safari_ios: 12 } as const;

export interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [name: string]: unknown;
}
interface Support {
  readonly version_added: string | false | null;
  readonly version_removed?: string | false;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly alternative_name?: string;
}

/** Names below a feature, each with what is known of it. */
export function within(path: string): [string, Feature][] {
  let feature: unknown = data;
  for (const name of path.split(".")) feature = (feature as Record<string, unknown> | undefined)?.[name];
  return Object.entries((feature ?? {}) as Record<string, Feature>).filter(([name]) => name !== "__compat");
}

function reaches(support: Support, floor: number): boolean {
  const { version_added: added, flags, prefix, alternative_name } = support;
  if (typeof added !== "string" || flags || prefix || alternative_name) return false;
  const version = Number.parseFloat(added.replace("≤", ""));
  return version <= floor && !(Number.parseFloat(String(support.version_removed)) <= floor);
}

/** Whether a browser at the floor lacks it. What nothing is known of is taken for old. */
export function isNewer({ __compat }: Feature): boolean {
  if (!__compat) return false;
  return Object.entries(FLOOR).some(([browser, floor]) => {
    const known = __compat.support[browser];
    if (!known) return false;
    return ![known].flat().some((support) => reaches(support as Support, floor));
  });
}

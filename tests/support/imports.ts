import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";

export const ROOT = new URL("../..", import.meta.url).pathname;

/** One import as it stands in a file. */
export interface Import {
  /** From the root: server/app.ts */
  readonly file: string;
  /** As written: "../http/env.ts", "#scoring/verdict.ts", "zod". */
  readonly specifier: string;
  readonly typesOnly: boolean;
}

export async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(ROOT.length), entry.name))
    .sort();
}

/** `import … from "x"`, `export … from "x"`, `import "x"` at the start of a line, however many lines it takes. */
const STATIC = /^(?:import|export)\s+(type\s)?(?:[\w*{][^;"']*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

export async function importsOf(file: string): Promise<Import[]> {
  const text = await readFile(join(ROOT, file), "utf8");
  return [
    ...[...text.matchAll(STATIC)].map(([, types, specifier]) => ({
      file,
      specifier: specifier as string,
      typesOnly: types !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, specifier]) => ({
      file,
      specifier: specifier as string,
      typesOnly: false,
    })),
  ];
}

/** Folder of server/ ("http"), of web/ ("web/ui"), or a file alone there ("app", "web/format"). */
export function roomOf(file: string): string {
  const [top, second = "", ...rest] = file.split("/");
  const name = rest.length > 0 ? second : second.replace(/\.tsx?$/, "");
  return top === "server" ? name : `${top}/${name}`;
}

/** Where an import leads: a room of ours, or a package. */
export function targetOf({ file, specifier }: Import): { room: string } | { package: string } {
  if (specifier.startsWith(".")) {
    return { room: roomOf(posix.normalize(posix.join(posix.dirname(file), specifier))) };
  }
  if (specifier.startsWith("#")) return { room: specifier.slice(1).split("/")[0] as string };
  const parts = specifier.split("/");
  if (specifier.startsWith("node:")) return { package: specifier };
  return { package: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/") };
}

import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { type Import, importsOf, ROOT, roomOf, sourceFiles, targetOf } from "./support/imports.ts";
import { ROOMS } from "./support/rooms.ts";

const LINES_LIMIT = 250;
const MEDIAN_LINES_LIMIT = 60;
const TABLE = "tests/support/rooms.ts";

let files: string[];
let imports: Import[];
beforeAll(async () => {
  files = [...(await sourceFiles("server")), ...(await sourceFiles("web"))];
  imports = (await Promise.all(files.map(importsOf))).flat();
});

const linesOf = async (file: string) => (await readFile(join(ROOT, file), "utf8")).split("\n").length - 1;

it("every room opens only the doors that the table gives it", () => {
  const breaches = imports.flatMap((one) => {
    const from = roomOf(one.file);
    const room = ROOMS[from];
    if (!room)
      return [`${one.file}: room "${from}" is not in ${TABLE}. Give it a line there, with its reason.`];
    const target = targetOf(one);
    if ("package" in target) {
      if (room.packages.includes(target.package)) return [];
      return [
        `${one.file} imports package ${target.package}: use it in a room that may, and call that room.`,
      ];
    }
    const to = target.room;
    if (to === from || room.rooms.includes(to)) return [];
    if (room.rooms.includes(`type ${to}`)) {
      if (one.typesOnly) return [];
      return [`${one.file} imports ${one.specifier}: ${from} may name ${to}'s types only (import type).`];
    }
    const mend = "Move what both need to database/, http/, contract/ or web/ui, or pass it in from above";
    return [`${one.file} imports ${one.specifier}: ${from} may not import ${to}. ${mend}.`];
  });
  expect(breaches).toEqual([]);
});

it("no import escapes the reader of imports: what the bundler sees, it sees", async () => {
  const seen = new Set(imports.map(({ file, specifier }) => `${file} → ${specifier}`));
  const missed: string[] = [];
  await build({
    entryPoints: files.map((file, i) => ({ in: file, out: String(i) })),
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    outdir: ".build/none",
    format: "esm",
    jsx: "preserve",
    plugins: [
      {
        name: "collect",
        setup: ({ onResolve }) =>
          onResolve({ filter: /.*/ }, ({ importer, path, kind }) => {
            if (kind === "entry-point") return undefined;
            const name = `${importer.slice(ROOT.length)} → ${path}`;
            if (!seen.has(name)) missed.push(name);
            return { path, external: true };
          }),
      },
    ],
  });
  expect(missed).toEqual([]);
});

it("an address to import is written out, so that the table can hold it", async () => {
  const hidden = [];
  for (const file of files) {
    const source = await readFile(join(ROOT, file), "utf8");
    // Finding where a file of a package lies is no import of it.
    const text = source
      .replace(/import \{ createRequire \} from "node:module";/, "")
      .replace("const { resolve } = createRequire(import.meta.url);", "");
    if (/\bimport\((?!\s*")|\brequire\(|\bcreateRequire\b/.test(text)) hidden.push(file);
  }
  expect(hidden).toEqual([]);
});

it("what runs in production is a dependency, not a development dependency", () => {
  const used = imports.flatMap((one) => {
    const target = targetOf(one);
    return "package" in target && !target.package.startsWith("node:") ? [target.package] : [];
  });
  expect([...new Set(used)].filter((name) => !(name in packageJson.dependencies))).toEqual([]);
});

it("a file is small enough to be read in one go", async () => {
  const all = [...files, ...(await sourceFiles("tests"))];
  const lines = await Promise.all(all.map(async (file) => ({ file, lines: await linesOf(file) })));
  expect(lines.filter((one) => one.lines > LINES_LIMIT)).toEqual([]);
  const sorted = lines.map((one) => one.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES_LIMIT);
});

it("a file is named for what it holds", async () => {
  const all = [...files, ...(await sourceFiles("tests"))];
  const nameless = /(^|\/)(index\.tsx?|utils?|helpers?|lib|types|shared|docs|misc)(\.tsx?$|\/)/;
  expect(all.filter((file) => nameless.test(file))).toEqual([]);
});

it("the top level is fixed", async () => {
  const fixed = ["server", "web", "migrations", "tests", "wrangler.toml", "README.md"];
  const ofNpm = ["package.json", "package-lock.json", "node_modules", "tsconfig.json"];
  const found = (await readdir(ROOT)).filter((name) => !name.startsWith("."));
  expect(found.filter((name) => !fixed.includes(name) && !ofNpm.includes(name))).toEqual([]);
});

it("nothing knows the machine that it was written on", async () => {
  // In pieces, so that this file does not find itself.
  const places = ["work", "home", "root", "tmp", "Users"].map((name) => `"/${name}/`);
  const all = [...files, ...(await sourceFiles("tests"))].filter(
    (file) => basename(file) !== "rooms.test.ts",
  );
  const found = [];
  for (const file of [...all, "README.md", "wrangler.toml", "package.json"]) {
    const text = await readFile(join(ROOT, file), "utf8").catch(() => "");
    for (const place of places) if (text.includes(place) || text.includes(place.slice(1))) found.push(file);
  }
  expect([...new Set(found)]).toEqual([]);
});

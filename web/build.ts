import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bundles what browsers get. What the citizen's page carries inside itself becomes text in inline.json; the rest
 * becomes files with a digest in their name under public/assets. A page is any web room with a client.tsx.
 */
const ROOT = new URL("..", import.meta.url).pathname;
const OUT = join(ROOT, ".build");
const PUBLIC = join(OUT, "public");

/**
 * The oldest browsers that every page serves. This is syntax only: tests/floor tries what they lack besides. Safari's
 * destructuring is whole but for a corner that nothing here comes near, and cannot be lowered. Chrome 61 and 62 do not
 * load a script from within a script: they show what the server drew.
 */
const FLOOR = {
  target: ["chrome61", "safari12", "ios12"],
  supported: { destructuring: true, "dynamic-import": true },
};

const common = {
  ...FLOOR,
  bundle: true,
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  absWorkingDir: ROOT,
  logLevel: "warning",
} as const;

/** One file as minified text; empty while the room does not have it. */
async function inlineText(file: string, define: Record<string, string> = {}): Promise<string> {
  if (!existsSync(join(ROOT, file))) return "";
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    format: "iife",
    define,
    write: false,
  });
  return (outputFiles[0]?.text ?? "").trim();
}

async function publicAssets(): Promise<Record<string, string>> {
  const rooms = (await readdir(join(ROOT, "web"), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const entryPoints = rooms
    .flatMap((room) => [
      `web/${room.name}/client.tsx`,
      `web/${room.name}/client.ts`,
      `web/${room.name}/page.css`,
      `web/${room.name}/icon-192.png`,
      `web/${room.name}/icon-512.png`,
    ])
    .filter((file) => existsSync(join(ROOT, file)));
  if (entryPoints.length === 0) return {};
  const { metafile } = await build({
    ...common,
    entryPoints,
    outdir: PUBLIC,
    outbase: "web",
    format: "esm",
    splitting: true,
    metafile: true,
    loader: { ".png": "copy" },
    entryNames: "assets/[dir]-[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
  });
  const assets: Record<string, string> = {};
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (!output.entryPoint) continue;
    const name = output.entryPoint.replace(/^web\//, "").replace(/\.tsx?$/, ".js");
    assets[name] = `/assets/${basename(file)}`;
  }
  return assets;
}

/** Changes with anything that pages are made of: a phone that keeps pages for use without a network takes new ones then. */
async function digestOfPages(): Promise<string> {
  return await digestOf(["web"]);
}

/** Changes with anything that a report's file is made of: one that was made by an older program is made again. */
async function digestOfReports(): Promise<string> {
  const libraries = await readFile(join(ROOT, "package-lock.json"));
  const rooms = ["server/reports", "server/scoring", "server/contract", "web"];
  return await digestOf(rooms, createHash("sha256").update(libraries));
}

async function digestOf(rooms: readonly string[], digest = createHash("sha256")): Promise<string> {
  for (const room of rooms) {
    const files = (await readdir(join(ROOT, room), { recursive: true })).filter((file) =>
      /\.(tsx?|css)$/.test(file),
    );
    for (const file of files.sort()) digest.update(await readFile(join(ROOT, room, file)));
  }
  return digest.digest("hex").slice(0, 12);
}

/** By which a server without this folder knows whether its database is up to date. */
async function migrationNames(): Promise<string[]> {
  const files = (await readdir(join(ROOT, "migrations"))).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => basename(file, ".sql"));
}

/** Node sends these as they are; an edge network, which compresses by itself, is told to leave them (.assetsignore). */
async function compressAssets(): Promise<void> {
  const folder = join(PUBLIC, "assets");
  const files = (await readdir(folder)).filter((file) => !/\.(br|gz|png)$/.test(file));
  for (const file of files) {
    const text = await readFile(join(folder, file));
    await writeFile(join(folder, `${file}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${file}.gz`), gzipSync(text, { level: 9 }));
  }
}

/** What a build before this one left. Only now: a server of that build may still be reading its files. */
async function removeOlderThan(builtAt: number): Promise<void> {
  for (const file of await readdir(join(PUBLIC, "assets"))) {
    const path = join(PUBLIC, "assets", file);
    if ((await stat(path)).mtimeMs < builtAt) await rm(path);
  }
}

const builtAt = Date.now() - 1000;
await mkdir(join(PUBLIC, "assets"), { recursive: true });
const digest = await digestOfPages();
const inline = {
  build: digest,
  reports: await digestOfReports(),
  ratingScript: await inlineText("web/rating/script.ts"),
  ratingStyle: await inlineText("web/rating/style.css"),
  // Files of their own, served by the app: the worker that keeps pages for use without a network, and what ends it.
  worker: await inlineText("web/offline/worker.ts", { BUILD: JSON.stringify(digest) }),
  workerRemoval: await inlineText("web/offline/removal.ts"),
  assets: await publicAssets(),
  migrations: await migrationNames(),
};
await compressAssets();
await removeOlderThan(builtAt);
await writeFile(
  join(PUBLIC, "_headers"),
  "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n",
);
await writeFile(join(PUBLIC, ".assetsignore"), "*.br\n*.gz\n");
// In one step: whoever reads it meanwhile gets the old one or the new one, whole.
await writeFile(join(OUT, "inline.next.json"), JSON.stringify(inline, null, 1));
await rename(join(OUT, "inline.next.json"), join(OUT, "inline.json"));

import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles what browsers get. What the citizen's page carries inside itself becomes text in inline.json; the rest
 * becomes files with a digest in their name under public/assets. A page is any web room with a client.tsx.
 */
const ROOT = new URL("..", import.meta.url).pathname;
const OUT = join(ROOT, ".build");
const PUBLIC = join(OUT, "public");

const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  absWorkingDir: ROOT,
  logLevel: "warning",
} as const;

/** One file as minified text; empty while the room does not have it. */
async function inlineText(file: string, target: string): Promise<string> {
  if (!existsSync(join(ROOT, file))) return "";
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    format: "iife",
    target,
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

await rm(OUT, { recursive: true, force: true });
await mkdir(PUBLIC, { recursive: true });
const inline = {
  // Old phones: the page's own script speaks a language of 2017.
  ratingScript: await inlineText("web/rating/script.ts", "es2017"),
  ratingStyle: await inlineText("web/rating/style.css", "chrome61"),
  assets: await publicAssets(),
};
await writeFile(join(OUT, "inline.json"), JSON.stringify(inline, null, 1));

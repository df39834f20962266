import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { startServer } from "./startedServer.ts";

/**
 * npm run screenshots: the two pictures of the README, of a fresh demonstration.
 * npm run screenshots -- --all: every page at 360 and 1280 px, to look at, under .build/screenshots.
 */
const ROOT = new URL("../..", import.meta.url).pathname;
const README = join(ROOT, ".screenshots");
const ALL = join(ROOT, ".build", "screenshots");

interface Picture {
  readonly path: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly whole: boolean;
}

async function take(
  browser: Browser,
  url: string,
  { path, file, width, height, whole }: Picture,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, locale: "vi-VN", colorScheme: "light" });
  await page.goto(url + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: file, fullPage: whole });
  await page.close();
  console.log(file.slice(ROOT.length));
}

function readmePictures(ratingPage: string): Picture[] {
  return [
    { path: "/", file: join(README, "province.png"), width: 1280, height: 900, whole: false },
    { path: ratingPage, file: join(README, "rating.png"), width: 360, height: 740, whole: false },
  ];
}

function allPictures(ratingPage: string): Picture[] {
  const pages: Record<string, string> = {
    province: "/",
    "agency-before": "/agencies/01864?on=2025-06-30",
    "agency-after": "/agencies/01864?on=2025-07-01",
    search: "/agencies?search=boc+bo",
    posters: "/agencies/01864/posters",
    rating: ratingPage,
    "rating-english": `${ratingPage}?lang=en`,
    "rating-closed": "/d/XBRE2TW9",
    "rating-misread": "/d/BDQ44NEQ",
    code: "/d",
    receipt: "/r",
    "not-found": "/no-such-page",
  };
  return Object.entries(pages).flatMap(([name, path]) =>
    [360, 1280].map((width) => ({
      path,
      file: join(ALL, `${name}-${width}.png`),
      width,
      height: width === 360 ? 740 : 900,
      whole: true,
    })),
  );
}

const all = process.argv.includes("--all");
const folder = await mkdtemp(join(tmpdir(), "hai-long-screenshots-"));
await mkdir(all ? ALL : README, { recursive: true });
const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: "warn" });
const browser = await openBrowser();
const ratingPage = new URL(server.ratingPage()).pathname;
for (const picture of all ? allPictures(ratingPage) : readmePictures(ratingPage)) {
  await take(browser, server.url, picture);
}
await browser.close();
await server.stop();
await rm(folder, { recursive: true });

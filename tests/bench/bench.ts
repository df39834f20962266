import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { benchEmbeddedIntake } from "./embeddedIntake.ts";
import { type Finding, findingLine, holds } from "./finding.ts";
import { benchFreeze, forgetEditions, theEdition } from "./frozenYear.ts";
import { benchGrowth } from "./growth.ts";
import { benchIntake } from "./intake.ts";
import { benchNights } from "./nights.ts";
import { benchRatingPage } from "./ratingPageSpeed.ts";
import { benchDocx, benchPage } from "./reportFaces.ts";
import { benchReportMemory } from "./reportMemory.ts";
import { benchResults } from "./resultsSpeed.ts";
import { openScratchUnits, type ScratchUnits } from "./scratchUnits.ts";
import { openScratchYear, type ScratchYear } from "./scratchYear.ts";
import { benchViews } from "./views.ts";
import { benchWorkerIntake } from "./workerIntake.ts";

/*
 * npm run bench [-- part …]: what the platform does on a real PostgreSQL. Ratios and limits within one run, since a
 * figure of one machine says nothing about another.
 */
const YEAR = 2025;
const FEW = 10_000;
const RATINGS = 1_000_000;
const MANY = 10_000_000;

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string", default: ".build/bench.json" },
    // With ten million ratings: the first run fills them for some minutes.
    full: { type: "boolean", default: false },
    // Of each measurement under load.
    seconds: { type: "string", default: "6" },
    // A folder for CPU profiles of the servers under load.
    profile: { type: "string" },
  },
});
const server = process.env.DATABASE_URL;
if (!server) {
  console.error(
    "npm run bench needs DATABASE_URL: a PostgreSQL server on which it may make databases of its own.",
  );
  process.exit(1);
}
const size = given.full ? MANY : RATINGS;
const order = { seconds: Number(given.seconds), profileInto: given.profile };

const PARTS: Record<string, (serverUrl: string) => Promise<Finding[]>> = {
  intake: (url) => withUnits(url, (scratch) => benchIntake(scratch, order)),
  embedded: (url) => withUnits(url, (scratch) => benchEmbeddedIntake(scratch, order)),
  worker: (url) => withUnits(url, (scratch) => benchWorkerIntake(scratch, order)),
  page: (url) => withUnits(url, (scratch) => benchRatingPage(scratch, order)),
  results: (url) =>
    benchResults(url, { year: YEAR, sizes: given.full ? [FEW, RATINGS, MANY] : [FEW, RATINGS], seconds: 3 }),
  views: (url) => benchViews(url, YEAR),
  nights: (url) => benchNights(url, YEAR),
  growth: benchYear(async ({ db }) => [await benchGrowth(db, size)]),
  report: benchYear(async ({ db, url }) => {
    await forgetEditions(db);
    const memory = await benchReportMemory(url, YEAR);
    return [
      memory,
      await benchFreeze(db, YEAR),
      await benchDocx(await theEdition(db, YEAR)),
      await benchPage(db, YEAR),
    ];
  }),
};

async function withUnits(
  serverUrl: string,
  measure: (scratch: ScratchUnits) => Promise<Finding[]>,
): Promise<Finding[]> {
  const scratch = await openScratchUnits(serverUrl);
  try {
    return await measure(scratch);
  } finally {
    await scratch.close();
  }
}

function benchYear(
  measure: (scratch: ScratchYear) => Promise<Finding[]>,
): (serverUrl: string) => Promise<Finding[]> {
  return async (serverUrl) => {
    const scratch = await openScratchYear(serverUrl, YEAR, size);
    try {
      return await measure(scratch);
    } finally {
      await scratch.close();
    }
  };
}

const findings: Finding[] = [];
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const measure = PARTS[part];
  if (!measure) throw new Error(`bench knows: ${Object.keys(PARTS).join(", ")}`);
  const found = await measure(server);
  console.log(found.map(findingLine).join("\n"));
  findings.push(...found);
}
await mkdir(dirname(given.json), { recursive: true });
await writeFile(given.json, `${JSON.stringify(findings, null, 2)}\n`);
process.exitCode = findings.every(holds) ? 0 : 1;

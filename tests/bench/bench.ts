import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { type Finding, findingLine, holds } from "./finding.ts";
import { benchFreeze, theEdition } from "./frozenYear.ts";
import { benchIntake } from "./intake.ts";
import { benchRatingPage } from "./ratingPageSpeed.ts";
import { benchDocx, benchPage } from "./reportFaces.ts";
import { openScratchUnits, type ScratchUnits } from "./scratchUnits.ts";
import { openScratchYear } from "./scratchYear.ts";

/*
 * npm run bench [-- part …]: what the platform does on a real PostgreSQL. Ratios and limits within one run, since a
 * figure of one machine says nothing about another.
 */
const YEAR = 2025;
const RATINGS = 1_000_000;

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string", default: ".build/bench.json" },
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
const order = { seconds: Number(given.seconds), profileInto: given.profile };

const PARTS: Record<string, (serverUrl: string) => Promise<Finding[]>> = {
  intake: (url) => withUnits(url, (scratch) => benchIntake(scratch, order)),
  page: (url) => withUnits(url, (scratch) => benchRatingPage(scratch, order)),
  report: benchReport,
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

async function benchReport(serverUrl: string): Promise<Finding[]> {
  const { db, close } = await openScratchYear(serverUrl, YEAR, RATINGS);
  try {
    const findings = [await benchFreeze(db, YEAR)];
    findings.push(await benchDocx(await theEdition(db, YEAR)));
    findings.push(await benchPage(db, YEAR));
    return findings;
  } finally {
    await close();
  }
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

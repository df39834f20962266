import { findingLine, holds } from "./finding.ts";
import { benchFreeze, theEdition } from "./frozenYear.ts";
import { benchDocx, benchPage } from "./reportFaces.ts";
import { openScratchYear } from "./scratchYear.ts";

/* npm run bench: what the yearly report costs, on a real PostgreSQL. Ratios and limits within one run. */

const YEAR = 2025;
const RATINGS = 1_000_000;

const server = process.env.DATABASE_URL;
if (!server) {
  console.error(
    "npm run bench needs DATABASE_URL: a PostgreSQL server on which it may make a database of its own.",
  );
  process.exit(1);
}
const { db, close } = await openScratchYear(server, YEAR, RATINGS);
try {
  const findings = [await benchFreeze(db, YEAR)];
  findings.push(await benchDocx(await theEdition(db, YEAR)));
  findings.push(await benchPage(db, YEAR));
  console.log(findings.map(findingLine).join("\n"));
  process.exitCode = findings.every(holds) ? 0 : 1;
} finally {
  await close();
}

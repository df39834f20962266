import { readFileSync, writeFileSync } from "node:fs";
import { beforeAfterClaims } from "./beforeAfterClaims.ts";
import { falseAlarms } from "./falseAlarms.ts";
import { falseMet } from "./falseMet.ts";
import { keepsBound } from "./finding.ts";
import { modelClaims } from "./modelClaims.ts";
import { modelContrasts } from "./modelContrasts.ts";
import { quietAlerts } from "./quietAlerts.ts";
import { rankCoverage } from "./rankCoverage.ts";
import { readmeWithTable } from "./readmeTable.ts";
import { repeatedLooks } from "./repeatedLooks.ts";
import { selectionBias } from "./selectionBias.ts";
import { findingsTable } from "./table.ts";
import { wilsonCoverage } from "./wilsonCoverage.ts";

/**
 * `npm run validate`: what the measure promises, tried out with fixed seeds; exit 1 when a promise is broken.
 * `npm run validate -- --write README.md` also puts the table between the marks of that file.
 */
const experiments = [
  wilsonCoverage,
  falseMet,
  repeatedLooks,
  rankCoverage,
  selectionBias,
  falseAlarms,
  quietAlerts,
  beforeAfterClaims,
  modelClaims,
  modelContrasts,
];
const findings = experiments.flatMap((experiment) => experiment());
const table = findingsTable(findings);
process.stdout.write(`${table}\n`);
const [option, readme] = process.argv.slice(2);
if (option === "--write" && readme !== undefined) {
  writeFileSync(readme, readmeWithTable(readFileSync(readme, "utf8"), table, "validate"));
}
if (!findings.every(keepsBound)) process.exitCode = 1;

import { parseArgs } from "node:util";
import { APPLIED, DRY_RUN } from "../agencies/import/importReport.ts";
import { IMPORT_KINDS, type ImportKind } from "../agencies/import/planImport.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { planAndReport } from "./importFile.ts";
import { IMPORT_HELP } from "./importHelp.ts";
import { withDatabase } from "./withDatabase.ts";

function readArguments(): { kind: ImportKind; file: string; apply: boolean } | "help" {
  const options = { apply: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = orRefuse(() => parseArgs({ allowPositionals: true, options }), IMPORT_HELP);
  if (values.help) return "help";
  const [kind, file, ...rest] = positionals;
  if (rest.length > 0 || !file || !IMPORT_KINDS.includes(kind as ImportKind)) {
    throw new CommandRefusal(IMPORT_HELP);
  }
  return { kind: kind as ImportKind, file, apply: values.apply === true };
}

await runCommand(async () => {
  const given = readArguments();
  if (given === "help") {
    console.log(IMPORT_HELP);
    return;
  }
  await withDatabase(async (db) => {
    await db.transaction().execute(async (trx) => {
      const plan = await planAndReport(trx, given.kind, given.file);
      if (plan.problems.length > 0) process.exitCode = 1;
      else if (given.apply) await plan.apply(trx);
    });
    if (process.exitCode !== 1) console.log(given.apply ? APPLIED : DRY_RUN);
  });
});

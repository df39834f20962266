import { parseArgs } from "node:util";
import { APPLIED, DRY_RUN } from "../agencies/import/importReport.ts";
import { IMPORT_KINDS, type ImportKind } from "../agencies/import/planImport.ts";
import { ENCODINGS, type Encoding } from "../imports/decodeBytes.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { FIGURE_KINDS, type FigureImport, type FigureKind, importFigures } from "./importFigures.ts";
import { planAndReport } from "./importFile.ts";
import { IMPORT_HELP } from "./importHelp.ts";
import { withDatabase } from "./withDatabase.ts";

type Given = { kind: ImportKind; file: string; apply: boolean } | FigureImport | "help";

function readArguments(): Given {
  const options = {
    apply: { type: "boolean" },
    "accept-warnings": { type: "boolean" },
    encoding: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values, positionals } = orRefuse(() => parseArgs({ allowPositionals: true, options }), IMPORT_HELP);
  if (values.help) return "help";
  const [kind, file, ...rest] = positionals;
  if (rest.length > 0 || !file) throw new CommandRefusal(IMPORT_HELP);
  const apply = values.apply === true;
  const { encoding, "accept-warnings": acceptWarnings = false } = values;
  if (FIGURE_KINDS.includes(kind as FigureKind)) {
    if (encoding !== undefined && !ENCODINGS.includes(encoding as Encoding)) {
      throw new CommandRefusal(`--encoding: một trong ${ENCODINGS.join(", ")}.`);
    }
    const given = { kind: kind as FigureKind, file, apply, acceptWarnings };
    return { ...given, encoding: encoding as Encoding | undefined };
  }
  if (!IMPORT_KINDS.includes(kind as ImportKind) || encoding !== undefined || acceptWarnings) {
    throw new CommandRefusal(IMPORT_HELP);
  }
  return { kind: kind as ImportKind, file, apply };
}

await runCommand(async () => {
  const given = readArguments();
  if (given === "help") {
    console.log(IMPORT_HELP);
    return;
  }
  await withDatabase(async (db) => {
    if ("acceptWarnings" in given) return await importFigures(db, given);
    await db.transaction().execute(async (trx) => {
      const plan = await planAndReport(trx, given.kind, given.file);
      if (plan.problems.length > 0) process.exitCode = 1;
      else if (given.apply) await plan.apply(trx);
    });
    if (process.exitCode !== 1) console.log(given.apply ? APPLIED : DRY_RUN);
  });
});

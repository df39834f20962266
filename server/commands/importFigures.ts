import { readFile } from "node:fs/promises";
import { dayInVietnam } from "#contract/day.ts";
import { accountsImporter, type MadeAccount } from "../accounts/manage/accountsImporter.ts";
import { readConfig } from "../config.ts";
import type { Database } from "../database/connect.ts";
import { dossiersImporter } from "../dossiers/importDossiers.ts";
import type { Encoding } from "../imports/decodeBytes.ts";
import { printOutcome } from "../imports/printOutcome.ts";
import { type ImportOrder, type ImportOutcome, runImport } from "../imports/runImport.ts";
import { modelsImporter } from "../models/import/importModels.ts";
import { officialFiguresImporter } from "../results/importOfficialFigures.ts";
import { CommandRefusal } from "./CommandRefusal.ts";

/** Kinds of files read in any encoding. What a province is made of is imported by the agencies room. */
export const FIGURE_KINDS = ["dossiers", "official", "models", "accounts"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface FigureImport {
  readonly kind: FigureKind;
  readonly file: string;
  readonly apply: boolean;
  readonly acceptWarnings: boolean;
  readonly encoding: Encoding | undefined;
}

/** Checks a file of figures, prints what is wrong and what would change, and writes it when asked to. */
export async function importFigures(db: Database, { kind, file, ...order }: FigureImport): Promise<void> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandRefusal(`Không đọc được tệp “${file}”.`, { cause });
  });
  const given = { ...order, bytes, today: dayInVietnam(new Date()) };
  const made: MadeAccount[] = [];
  const outcome = await runKind(db, kind, given, (account) => made.push(account));
  for (const line of printOutcome(outcome)) console.log(line);
  if (made.length > 0) printLinks(made);
  if (outcome.state === "refused" || outcome.state === "warned") process.exitCode = 1;
}

async function runKind(
  db: Database,
  kind: FigureKind,
  order: ImportOrder,
  onMade: (account: MadeAccount) => void,
): Promise<ImportOutcome> {
  if (kind === "dossiers") return await runImport(db, dossiersImporter, order);
  if (kind === "official") return await runImport(db, officialFiguresImporter, order);
  if (kind === "models") return await runImport(db, modelsImporter({ at: new Date() }), order);
  const by = { at: new Date(), accountId: null, accountName: "npm run import" };
  // Whoever has the machine has the whole province.
  return await runImport(db, accountsImporter({ by, may: () => true, onMade }), order);
}

/** The only time that they are shown: the database knows their digests. */
function printLinks(made: readonly MadeAccount[]): void {
  const { publicUrl, port } = readConfig(process.env);
  console.log("\nĐường dẫn đặt mật khẩu, mỗi người một, dùng một lần trong 7 ngày; chỉ hiện lần này:");
  for (const { name, username, unitName, link } of made) {
    console.log(`${name} (${username}), ${unitName}\n  ${publicUrl ?? `http://localhost:${port}`}${link}`);
  }
}

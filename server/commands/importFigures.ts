import { readFile } from "node:fs/promises";
import { dayInVietnam } from "#contract/day.ts";
import type { Database } from "../database/connect.ts";
import { dossiersImporter } from "../dossiers/importDossiers.ts";
import type { Encoding } from "../imports/decodeBytes.ts";
import { printOutcome } from "../imports/printOutcome.ts";
import { type ImportOrder, type ImportOutcome, runImport } from "../imports/runImport.ts";
import { modelsImporter } from "../models/import/importModels.ts";
import { officialFiguresImporter } from "../results/importOfficialFigures.ts";
import { CommandRefusal } from "./CommandRefusal.ts";

/** Kinds of figures that a file may bring; what a province is made of is imported by the agencies room. */
export const FIGURE_KINDS = ["dossiers", "official", "models"] as const;
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
  const outcome = await runKind(db, kind, given);
  for (const line of printOutcome(outcome)) console.log(line);
  if (outcome.state === "refused" || outcome.state === "warned") process.exitCode = 1;
}

async function runKind(db: Database, kind: FigureKind, order: ImportOrder): Promise<ImportOutcome> {
  if (kind === "dossiers") return await runImport(db, dossiersImporter, order);
  if (kind === "official") return await runImport(db, officialFiguresImporter, order);
  return await runImport(db, modelsImporter({ at: new Date() }), order);
}

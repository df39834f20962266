import type { Database, Trx } from "../../database/connect.ts";
import { insertServiceFields, insertServices } from "../../database/insertServices.ts";
import {
  closePoints,
  endAgencies,
  insertAgencies,
  insertPoints,
  insertSuccessions,
} from "../../database/insertUnits.ts";
import { listEveryRatingPoint } from "../../database/ratingPoints.ts";
import { listServiceFields, listServices } from "../../database/services.ts";
import { listSuccessionKeys } from "../../database/successions.ts";
import { checkPoints, POINT_COLUMNS } from "./checkPoints.ts";
import { checkServices, SERVICE_COLUMNS } from "./checkServices.ts";
import { checkSuccessions, SUCCESSION_COLUMNS } from "./checkSuccessions.ts";
import { checkUnits, UNIT_COLUMNS } from "./checkUnits.ts";
import { readKnownUnits } from "./knownUnits.ts";
import { newPointCodes } from "./newPointCode.ts";
import { type ImportNote, type ImportProblem, ProblemList } from "./problem.ts";
import { type Columns, type Row, readTable } from "./readTable.ts";

export const IMPORT_KINDS = ["units", "services", "points", "successions"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  units: UNIT_COLUMNS,
  services: SERVICE_COLUMNS,
  points: POINT_COLUMNS,
  successions: SUCCESSION_COLUMNS,
};

/** What a file would do to the database. Nothing is written until `apply`, and nothing may be while problems stand. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
  readonly counts: { readonly added: number; readonly ended: number; readonly same: number };
  apply(trx: Trx): Promise<void>;
}

interface Effect {
  readonly added: number;
  readonly ended: number;
  readonly same: number;
  apply(trx: Trx): Promise<void>;
}

/** Reads and checks a file against what is stored; in a transaction, against what that has written so far. */
export async function planImport(db: Database, kind: ImportKind, bytes: Uint8Array): Promise<ImportPlan> {
  const list = new ProblemList();
  const rows = readTable(bytes, IMPORT_COLUMNS[kind], list);
  const effect = await EFFECTS[kind](db, rows, list);
  return {
    kind,
    rows: rows.length,
    problems: list.problems.sort((a, b) => a.line - b.line),
    notes: list.notes,
    counts: { added: effect.added, ended: effect.ended, same: effect.same },
    async apply(trx) {
      if (list.problems.length > 0) throw new Error("a file with problems is not written");
      await effect.apply(trx);
    },
  };
}

type Check = (db: Database, rows: readonly Row[], list: ProblemList) => Promise<Effect>;

const EFFECTS: Readonly<Record<ImportKind, Check>> = {
  async units(db, rows, list) {
    const { added, ended, same } = checkUnits(rows, await readKnownUnits(db), list);
    return {
      ...{ added: added.length, ended: ended.length, same },
      async apply(trx) {
        await insertAgencies(trx, added);
        await endAgencies(trx, ended);
      },
    };
  },
  async services(db, rows, list) {
    const stored = { fields: await listServiceFields(db), services: await listServices(db) };
    const { fields, added, same } = checkServices(rows, stored, list);
    return {
      ...{ added: added.length, ended: 0, same },
      async apply(trx) {
        await insertServiceFields(trx, fields);
        await insertServices(trx, added);
      },
    };
  },
  async points(db, rows, list) {
    const points = await listEveryRatingPoint(db);
    const fieldCodes = (await listServiceFields(db)).map((field) => field.code);
    const newCode = newPointCodes(points.map((point) => point.code));
    const stored = { units: await readKnownUnits(db), fieldCodes, points };
    const { added, ended, same } = checkPoints(rows, stored, newCode, list);
    return {
      ...{ added: added.length, ended: ended.length, same },
      async apply(trx) {
        await insertPoints(trx, added);
        await closePoints(trx, ended);
      },
    };
  },
  async successions(db, rows, list) {
    const stored = { units: await readKnownUnits(db), successions: await listSuccessionKeys(db) };
    const { added, same } = checkSuccessions(rows, stored, list);
    return { added: added.length, ended: 0, same, apply: (trx) => insertSuccessions(trx, added) };
  },
};

import { asJson } from "./asJson.ts";
import type { Database } from "./connect.ts";
import { gathered } from "./gathered.ts";

/** What this installation is: read by every page. */
export interface Installation {
  /** As people call it: "tỉnh Thái Nguyên (phần Bắc Kạn)". */
  readonly provinceName: string;
  /** Code of the unit at the top; which of its spans of days is decided by the day asked for. */
  readonly rootCode: string;
  /** The index must be above this, in percent. */
  readonly targetPercent: number;
  /** Whether any rating in here is simulated; then every page says so. */
  readonly simulated: boolean;
}

const DEFAULTS: Installation = { provinceName: "", rootCode: "", targetPercent: 80, simulated: false };

export async function readInstallation(db: Database): Promise<Installation> {
  const read = readers.get(db) ?? gathered(async () => new Map([[ALL, await selectInstallation(db)]]));
  readers.set(db, read);
  return (await read(ALL)) as Installation;
}

const ALL = "all";
const readers = new WeakMap<Database, (key: typeof ALL) => Promise<Installation | undefined>>();

async function selectInstallation(db: Database): Promise<Installation> {
  const rows = await db.selectFrom("settings").selectAll().execute();
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  return { ...DEFAULTS, ...(stored as Partial<Installation>) };
}

/** Sets what is given and leaves the rest. */
export async function updateInstallation(db: Database, changes: Partial<Installation>): Promise<void> {
  const rows = Object.entries(changes).map(([name, value]) => ({ name, value: asJson(value) }));
  if (rows.length === 0) return;
  await db
    .insertInto("settings")
    .values(rows)
    .onConflict((oc) => oc.column("name").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })))
    .execute();
}

import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** A unit over one span of days, as features see it. */
export interface StoredAgency {
  readonly id: number;
  readonly code: string;
  readonly validFrom: Day;
  /** Last day; null: still there. */
  readonly validTo: Day | null;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly parentId: number | null;
}

export const AGENCY_COLUMNS = [
  "agencies.id",
  "agencies.code",
  "agencies.valid_from as validFrom",
  "agencies.valid_to as validTo",
  "agencies.name",
  "agencies.kind",
  "agencies.parent_id as parentId",
] as const;

/** Letters, digits and hyphens; anything else names no unit, and some of it PostgreSQL refuses. */
const CODE = /^[0-9A-Za-z-]{1,16}$/;

/**
 * The unit that a code named on a day. Without `on`: the one of today, else the last one that had the code.
 * @returns undefined when no unit had the code then
 */
export async function findAgency(
  db: Database,
  code: string,
  when: { on?: Day | undefined; today: Day },
): Promise<StoredAgency | undefined> {
  if (!CODE.test(code)) return undefined;
  const units = await db
    .selectFrom("agencies")
    .select(AGENCY_COLUMNS)
    .where("code", "=", code)
    .orderBy("valid_from", "desc")
    .execute();
  const wanted = when.on ?? when.today;
  return units.find((unit) => isThere(unit, wanted)) ?? (when.on ? undefined : units[0]);
}

/** Whether the unit exists on that day; days compare as text. */
export function isThere(unit: Pick<StoredAgency, "validFrom" | "validTo">, on: Day): boolean {
  return unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo);
}

/** Units of every time, or of one day, in the order of their codes. */
export async function listAgencies(
  db: Database,
  filter: { on?: Day | undefined; kind?: AgencyKind | undefined } = {},
): Promise<StoredAgency[]> {
  const { on, kind } = filter;
  let query = db.selectFrom("agencies").select(AGENCY_COLUMNS).orderBy("code").orderBy("valid_from");
  if (kind) query = query.where("kind", "=", kind);
  if (on) {
    query = query
      .where("valid_from", "<=", on)
      .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", on)]));
  }
  return await query.execute();
}

/** A unit and everything that was ever below it. */
export async function findSubtreeIds(db: Database, agencyId: number): Promise<number[]> {
  const rows = await db
    .withRecursive("below", (cte) =>
      cte
        .selectFrom("agencies")
        .select("id")
        .where("id", "=", agencyId)
        .union(
          cte
            .selectFrom("agencies as child")
            .innerJoin("below", "below.id", "child.parent_id")
            .select("child.id"),
        ),
    )
    .selectFrom("below")
    .select("id")
    .execute();
  return rows.map((row) => row.id);
}

import { checkCharacter } from "#contract/pointCode.ts";
import { searchName } from "#contract/searchName.ts";
import type { Database } from "../../server/database/connect.ts";

/** A unit with what a test cares about; the rest is filled in. */
export async function insertAgency(
  db: Database,
  agency: {
    code: string;
    name?: string;
    validFrom?: string;
    validTo?: string | null;
    parentId?: number;
    kind?: "province" | "commune";
  },
): Promise<number> {
  const { id } = await db
    .insertInto("agencies")
    .values({
      code: agency.code,
      name: agency.name ?? `Xã ${agency.code}`,
      search_name: searchName(agency.name ?? `Xã ${agency.code}`),
      valid_from: agency.validFrom ?? "2020-01-01",
      valid_to: agency.validTo ?? null,
      kind: agency.kind ?? "commune",
      parent_id: agency.parentId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A rating point; its code is made from 7 characters. */
export async function insertPoint(
  db: Database,
  point: {
    agencyId: number;
    body?: string;
    name?: string;
    fieldCode?: string | null;
    closedOn?: string | null;
    channel?: "counter" | "kiosk";
  },
): Promise<{ id: number; code: string }> {
  const body = point.body ?? "AAAAAAA";
  return await db
    .insertInto("rating_points")
    .values({
      code: body + checkCharacter(body),
      agency_id: point.agencyId,
      name: point.name ?? "Quầy số 1",
      channel: point.channel ?? "counter",
      field_code: point.fieldCode ?? null,
      opened_on: "2020-01-01",
      closed_on: point.closedOn ?? null,
    })
    .returning(["id", "code"])
    .executeTakeFirstOrThrow();
}

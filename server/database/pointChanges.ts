import type { AgencyKey } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { Trx } from "./connect.ts";
import type { StoredPoint } from "./ratingPoints.ts";

/**
 * Renames or closes a point or gives its comments to another unit, if it still is as it was seen.
 * @returns whether it was; false: somebody else changed it, and nothing is written
 */
export async function updateRatingPoint(
  trx: Trx,
  seen: Pick<StoredPoint, "id" | "name" | "closedOn" | "decidingAgencyId">,
  next: { readonly name: string; readonly closedOn: Day | null; readonly deciding: AgencyKey | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("rating_points")
    .set((eb) => ({
      name: next.name,
      closed_on: next.closedOn,
      deciding_agency_id: next.deciding
        ? eb
            .selectFrom("agencies")
            .select("agencies.id")
            .where("agencies.code", "=", next.deciding.code)
            .where("agencies.valid_from", "=", next.deciding.validFrom)
        : null,
    }))
    .where("id", "=", seen.id)
    .where("name", "=", seen.name)
    .where("deciding_agency_id", seen.decidingAgencyId === null ? "is" : "=", seen.decidingAgencyId)
    .where("closed_on", seen.closedOn === null ? "is" : "=", seen.closedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

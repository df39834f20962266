import type { Day } from "#contract/day.ts";
import type { Trx } from "./connect.ts";
import type { StoredPoint } from "./ratingPoints.ts";

/**
 * Renames or closes a point, if it still is as it was seen.
 * @returns whether it was; false: somebody else changed it, and nothing is written
 */
export async function updateRatingPoint(
  trx: Trx,
  seen: Pick<StoredPoint, "id" | "name" | "closedOn">,
  next: { readonly name: string; readonly closedOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("rating_points")
    .set({ name: next.name, closed_on: next.closedOn })
    .where("id", "=", seen.id)
    .where("name", "=", seen.name)
    .where("closed_on", seen.closedOn === null ? "is" : "=", seen.closedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

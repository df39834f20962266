import type { Database } from "../../server/database/connect.ts";
import { receive } from "../support/publishing.ts";

/** Four ratings of one unit and one of another: too few for a window each, so they meet above at the year's end. */
export async function leaveRatingsOf2025(db: Database): Promise<void> {
  const pointsOf = (is: "=" | "<>", count: number) =>
    db
      .selectFrom("rating_points")
      .innerJoin("agencies", "agencies.id", "rating_points.agency_id")
      .select(["rating_points.id", "rating_points.agency_id"])
      .where("agencies.code", is, "BK-TTPVHCC")
      .where("agencies.code", "like", "BK-%")
      .limit(count)
      .execute();
  const points = [...(await pointsOf("=", 4)), ...(await pointsOf("<>", 1))];
  await receive(
    db,
    points.map((point, i) => ({
      id: `9f0c3d52-8a1e-4b7f-9c55-00000000000${i}`,
      day: "2025-06-02",
      agencyId: point.agency_id,
      pointId: point.id,
      decidingAgencyId: null,
      serviceId: null,
      field: "unstated",
      answers: { overall: 4 },
    })),
  );
}

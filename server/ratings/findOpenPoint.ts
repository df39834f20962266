import type { Day } from "#contract/day.ts";
import { normalizePointCode, pointCodesTyped } from "#contract/pointCode.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { type FoundPoint, findRatingPoint } from "../database/ratingPoints.ts";
import { ApiError } from "../http/ApiError.ts";

/** The unit has ended; its page names who took over. */
export class ClosedAgencyError extends ApiError {
  readonly successors: readonly StoredAgency[];

  constructor(agency: StoredAgency, successors: readonly StoredAgency[]) {
    const successor = successors.map(({ name }) => name).join(", ");
    super("closed-agency", { params: { agency: agency.name, ...(successor && { successor }) } });
    this.successors = successors;
  }
}

/** What was typed may be any of several points: the reader knows at which one they stand. */
export class SeveralPointsError extends ApiError {
  readonly points: readonly FoundPoint[];

  constructor(points: readonly FoundPoint[]) {
    super("several-codes", { field: "point" });
    this.points = points;
  }
}

/** The point that a typed code names; throws when the code is misread or unknown. Open or not is not asked. */
export async function findPoint(db: Database, typed: string): Promise<FoundPoint> {
  const codes = pointCodesTyped(typed);
  const [code] = codes;
  if (code === undefined) throw new ApiError("misread-code", { field: "point" });
  const found = await Promise.all(codes.map((one) => findRatingPoint(db, one)));
  const points = found.filter((point) => point !== undefined);
  if (points.length > 1) throw new SeveralPointsError(points);
  // A guess that nobody's poster carries was a slip.
  if (!points[0]) {
    throw new ApiError(code === normalizePointCode(typed) ? "unknown-code" : "misread-code", {
      field: "point",
    });
  }
  return points[0];
}

/**
 * The point that a typed code names, if it took ratings on that day. A rating kept offline is judged by its own day:
 * whoever rated on the last day of a unit has rated that unit.
 */
export async function findOpenPoint(db: Database, typed: string, on: Day): Promise<FoundPoint> {
  const point = await findPoint(db, typed);
  const { agency } = point;
  if (on < point.openedOn || on < agency.validFrom) throw new ApiError("unknown-code", { field: "point" });
  if (agency.validTo !== null && agency.validTo < on) {
    throw new ClosedAgencyError(
      agency,
      point.successors.filter((unit) => isThere(unit, on)),
    );
  }
  if (point.closedOn !== null && point.closedOn <= on) {
    const closedOn = point.closedOn.split("-").reverse().join("/");
    throw new ApiError("withdrawn-code", { field: "point", params: { closedOn } });
  }
  return point;
}

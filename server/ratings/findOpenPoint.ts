import type { Day } from "#contract/day.ts";
import { normalizePointCode, pointCodeFault } from "#contract/pointCode.ts";
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

/** The point that a typed code names; throws when the code is misread or unknown. Open or not is not asked. */
export async function findPoint(db: Database, typed: string): Promise<FoundPoint> {
  const code = normalizePointCode(typed);
  if (pointCodeFault(code)) throw new ApiError("misread-code", { field: "point" });
  const point = await findRatingPoint(db, code);
  if (!point) throw new ApiError("unknown-code", { field: "point" });
  return point;
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

import { type Day, dayInVietnam } from "#contract/day.ts";
import { findAgency, type StoredAgency } from "../database/agencies.ts";
import { findSuccessors } from "../database/successions.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";

/**
 * The unit whose posters are wanted, and the day on which their points must be open: today, or a later day. A poster
 * of a unit that has ended would lead nowhere, so whoever asks for one is told which unit took over.
 * @throws ApiError unknown-agency, closed-agency
 */
export async function unitToPrintFor(
  { db, now }: Platform,
  code: string,
  on: Day | undefined,
): Promise<{ unit: StoredAgency; day: Day }> {
  const today = dayInVietnam(now());
  const unit = await findAgency(db, code, { on, today });
  if (!unit) throw new ApiError("unknown-agency");
  if (unit.validTo !== null && unit.validTo < today) {
    const [successor] = await findSuccessors(db, unit.id);
    throw new ApiError("closed-agency", {
      params: { agency: unit.name, ...(successor && { successor: successor.name }) },
    });
  }
  return { unit, day: on && on > today ? on : today };
}

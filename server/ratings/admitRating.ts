import { addDays, type Day, mondayOf } from "#contract/day.ts";
import { DAYS_BACK, type RatingMessage } from "#contract/rating.ts";
import type { Database } from "../database/connect.ts";
import { findService } from "../database/services.ts";
import { publicationOfToday } from "../figures/publication.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AcceptedRating } from "./acceptedRating.ts";
import { findOpenPoint } from "./findOpenPoint.ts";

/** What the field says when neither the citizen nor the point names one. */
const UNSTATED = "unstated";

/** Everything about a rating that only the calendar and the database know; throws the first refusal. */
export async function admitRating(db: Database, message: RatingMessage, today: Day): Promise<AcceptedRating> {
  const { id, day, answers, comment, about, revises } = message;
  if (day > today) throw new ApiError("day-in-future", { field: "day", today });
  if (day < addDays(today, -DAYS_BACK)) {
    throw new ApiError("day-too-old", { field: "day", params: { days: DAYS_BACK }, today });
  }
  const point = await findOpenPoint(db, message.point, day);
  const service = message.service ? await findService(db, message.service) : undefined;
  if (message.service && !service) throw new ApiError("unknown-service", { field: "service" });
  return {
    id,
    day,
    agencyId: point.agencyId,
    pointId: point.id,
    field: service?.fieldCode ?? point.fieldCode ?? UNSTATED,
    serviceId: service?.id ?? null,
    decidingAgencyId: point.decidingAgencyId,
    answers: Object.fromEntries(Object.entries(answers).filter(([, level]) => level !== undefined)),
    ...(comment && {
      comment,
      ...(about && { about }),
      ...(await opening(db, message, point.agencyId, today)),
    }),
    ...(revises && { revises }),
  };
}

async function opening(
  db: Database,
  { when, urgent }: RatingMessage,
  agencyId: number,
  today: Day,
): Promise<{ openOn?: Day }> {
  const asked = when ?? (urgent ? "now" : "");
  return asked === "now" ? {} : { openOn: await openingDay(db, asked, agencyId, today) };
}

/** From when officials may read what is written today: the Monday after, or with the figures of this time. */
export async function openingDay(
  db: Database,
  when: "" | "window",
  agencyId: number,
  today: Day,
): Promise<Day> {
  return when === "window" ? await publicationOfToday(db, agencyId, today) : addDays(mondayOf(today), 7);
}

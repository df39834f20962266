import { POINT_FIELDS, type PointForm } from "../../web/units/PointForm.tsx";
import type { listEveryRatingPoint } from "../database/ratingPoints.ts";

/** A point as its own page knows it. */
export type PathPoint = Awaited<ReturnType<typeof listEveryRatingPoint>>[number];

export const EMPTY_FORM = Object.fromEntries(POINT_FIELDS.map((name) => [name, ""])) as PointForm;

/** Whether the point is as the form showed it. What the form says of that is compared and goes no further. */
export function isAsSeen(point: PathPoint, { seenName, seenClosedOn, seenDeciding }: PointForm): boolean {
  const shown = formOf(point);
  return (
    seenName === shown.seenName && seenClosedOn === shown.seenClosedOn && seenDeciding === shown.seenDeciding
  );
}

/** The form as it is first shown for a point. */
export function formOf(point: PathPoint): PointForm {
  const closedOn = point.closedOn ?? "";
  return {
    ...{ ...EMPTY_FORM, name: point.name, closedOn, seenName: point.name, seenClosedOn: closedOn },
    decidingCode: point.deciding?.code ?? "",
    seenDeciding: String(point.decidingAgencyId ?? ""),
  };
}

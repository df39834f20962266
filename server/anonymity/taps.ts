import {
  COUNTERS,
  FIELDS,
  OPEN_DAYS,
  SELDOM_COUNTER,
  SELDOM_FIELD,
  type Sheet,
  VICTIMS_FROM,
} from "./inventedOffice.ts";

/** Where somebody with hands taps, and since when. */
export interface Hands {
  readonly perDay: number;
  readonly at: "everywhere" | "seldom-counter" | "seldom-field";
  /** Whether they tapped in the year before too, so that more is expected of the office than comes. */
  readonly yearBefore: boolean;
}

/** Own answers, so that nothing misses five for want of them; which levels they give makes no difference to what is learnt. */
export function ownSheets({ perDay, at, yearBefore }: Hands): Sheet[] {
  const places = COUNTERS.flatMap((_, i) => FIELDS.map(([field]) => ({ pointId: i + 1, field }))).filter(
    ({ pointId, field }) =>
      at === "everywhere" || (at === "seldom-counter" ? pointId === SELDOM_COUNTER : field === SELDOM_FIELD),
  );
  let next = 0;
  return OPEN_DAYS.filter((day) => yearBefore || day >= VICTIMS_FROM).flatMap((day) =>
    Array.from({ length: perDay }, () => {
      const place = places[next++ % places.length] as (typeof places)[number];
      return { day, ...place, overall: 5, factor: 5 };
    }),
  );
}

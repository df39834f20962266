import { DIGEST_HOUR } from "#contract/alerts.ts";
import { addDays, dayInVietnam } from "#contract/day.ts";

/** The next 7:00 in Viet Nam after an instant. */
export function nextDigest(now: Date): Date {
  const today = sevenOf(dayInVietnam(now));
  return today > now ? today : sevenOf(addDays(dayInVietnam(now), 1));
}

/** Viet Nam is seven hours ahead of UTC all year round. */
function sevenOf(day: string): Date {
  return new Date(`${day}T${String(DIGEST_HOUR).padStart(2, "0")}:00:00+07:00`);
}

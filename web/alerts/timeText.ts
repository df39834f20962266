const AHEAD_MS = 7 * 3_600_000;

/** "28/11/2026 07:00", in Viet Nam. */
export function timeText(at: Date): string {
  const [day = "", time = ""] = new Date(at.getTime() + AHEAD_MS).toISOString().split("T");
  return `${day.split("-").reverse().join("/")} ${time.slice(0, 5)}`;
}

/** HH:MM:SS in Viet Nam, seven hours ahead of UTC all year. */
export function timeInVietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 19);
}

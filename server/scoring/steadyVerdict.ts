import { answered } from "./answered.ts";
import { FLOOR_INDEX } from "./disclosure.ts";
import type { LevelCounts } from "./levelCounts.ts";
import { satisfied } from "./satisfied.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/** One standard error to either side. */
const Z_ONE = 1;

/**
 * The verdict to go on announcing: a new one is reached by the 95 % interval, a clear one is left only when the
 * target comes within one standard error.
 *
 * Formula: the verdict as verdict() gives it, with one exception: it says cannotTell, "met" was announced, and the lower
 * end of the Wilson interval with z = 1 still lies above the target (or "notMet" was, and the upper end still does not):
 * then what was announced stands. Fewer than 30 answers: what was announced stands.
 * Source: a choice of this platform, hysteresis as in a thermostat: a figure on the border does not send a message each
 * time that it trembles, since between leaving and coming back it must move by a whole standard error.
 * Refuses: counts that are not whole numbers of 0 or more, a target not between 0 and 100.
 *
 * @example
 * steadyVerdict("cannotTell", [0, 0, 59, 341, 0]); // → "met"
 * steadyVerdict("met", [0, 0, 14, 86, 0]); // → "met"
 * steadyVerdict("cannotTell", [0, 0, 14, 86, 0]); // → "cannotTell"
 * steadyVerdict("met", [0, 0, 19, 81, 0]); // → "cannotTell"
 * steadyVerdict("met", [0, 0, 0, 0, -1]); // → RangeError
 */
export function steadyVerdict(
  announced: Verdict["kind"],
  counts: LevelCounts,
  targetPercent = 80,
): Verdict["kind"] {
  const [x, n] = [satisfied(counts), answered(counts)];
  if (n < FLOOR_INDEX) return announced;
  const { kind } = verdict(x, n, targetPercent);
  if (kind !== "cannotTell" || announced === "cannotTell") return kind;
  const { lower, upper } = wilsonInterval(x, n, Z_ONE);
  const isBorneOut = announced === "met" ? 100 * lower > targetPercent : 100 * upper <= targetPercent;
  return isBorneOut ? announced : kind;
}

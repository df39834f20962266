import type { UnitCounts } from "#scoring/unitCounts.ts";
import { drawNormal, drawSatisfied, drawWhole, type Random } from "./random.ts";

/** A kind of unit: how many, their ratings a month from low to high, and where the kind drifts by itself. */
export interface KindOfUnit {
  readonly kind: string;
  readonly units: number;
  readonly ratings: readonly [low: number, high: number];
  readonly pointsAYear: number;
}

/** A province to draw: who starts a model when, and what is true about its effect. */
export interface Province {
  readonly kinds: readonly KindOfUnit[];
  readonly months: number;
  /** How many units of each kind start a model: a share below 1, else their number. */
  readonly started: number;
  /** All do, some of them only after these months. */
  readonly everyUnit?: boolean;
  /** Months from which a start is drawn. */
  readonly starts: readonly [first: number, last: number];
  /** A month with three times the ratings and five points more in every unit. */
  readonly campaign?: number;
  /** Points a year that units with a model gain over the others anyway, before the start as after. */
  readonly ownTrend?: number;
  /** Points that a model adds, by the month since its start and the month of its start. */
  readonly effect: (since: number, start: number) => number;
}

/** A drawn province, and the mean of the true effects over all ratings with a model, weighted as the estimate is. */
export interface DrawnProvince {
  readonly units: readonly UnitCounts<number>[];
  readonly truth: number;
}

/**
 * Units with levels from 70 to 88 %, a season they share, and lives of their own: each is shaken by about 1.5 points a
 * month and moves once for good by about 2 points, as when the head changes. A measure that takes ratings for the only
 * source of chance would call such moves effects.
 */
export function drawProvince(random: Random, province: Province): DrawnProvince {
  const { months, campaign, ownTrend = 0 } = province;
  const season = Array.from({ length: months }, (_, month) => 0.025 * Math.sin((2 * Math.PI * month) / 12));
  const units: UnitCounts<number>[] = [];
  let [weighted, weight] = [0, 0];
  for (const { kind, units: number, ratings, pointsAYear } of province.kinds) {
    const some = province.started < 1 ? Math.round(number * province.started) : province.started;
    const started = province.everyUnit ? number : some;
    for (let unit = 0; unit < number; unit++) {
      const start = unit < started ? drawWhole(random, ...province.starts) : null;
      const level = 0.7 + 0.18 * random();
      const volume = drawWhole(random, ...ratings);
      const [moved, move] = [drawWhole(random, 0, months - 1), 0.02 * drawNormal(random)];
      const trend = (pointsAYear + (start === null ? 0 : ownTrend)) / 1200;
      const satisfied: number[] = [];
      const answered: number[] = [];
      let effects = 0;
      for (let month = 0; month < months; month++) {
        const busy = month === campaign ? 3 : 1;
        const n = Math.max(0, Math.round(busy * (volume + Math.sqrt(volume) * drawNormal(random))));
        const added = start !== null && month >= start ? province.effect(month - start, start) : 0;
        const share =
          level +
          (season[month] ?? 0) +
          trend * (month - months / 2) +
          (month >= moved ? move : 0) +
          0.015 * drawNormal(random) +
          (busy > 1 ? 0.05 : 0) +
          added / 100;
        answered.push(n);
        satisfied.push(drawSatisfied(random, n, Math.min(0.995, Math.max(0.005, share))));
        effects += added * n;
      }
      const all = Math.sqrt(answered.reduce((sum, n) => sum + n, 0)) || 1;
      const treated = answered.slice(start ?? months).reduce((sum, n) => sum + n, 0);
      weighted += effects / all;
      weight += treated / all;
      units.push({ key: units.length, kind, start, satisfied, answered });
    }
  }
  return { units, truth: weight === 0 ? 0 : weighted / weight };
}

import type { Random } from "../random.ts";
import { daysBetween } from "../seasons.ts";
import type { HonestPoint } from "./honestYear.ts";
import type { Arrival } from "./playPoint.ts";

export interface Scenario {
  readonly name: string;
  readonly point: HonestPoint;
  /** Days of the stuffing, and how many ratings each gets; empty: everybody is honest. */
  readonly stuffed: Readonly<Record<string, number>>;
  /** The level that the stuffer gives. */
  level(random: Random): number;
}

const COUNTER: HonestPoint = { perDay: 12 };
const alwaysFive = () => 5;
const isWorkingDay = (day: string) => ![0, 6].includes(new Date(day).getUTCDay());

function each(days: readonly string[], ratings: number): Record<string, number> {
  return Object.fromEntries(days.map((day) => [day, ratings]));
}

/** What people do to a rating point, the dishonest first. 2026-09-09 is a Wednesday. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "one phone, 500 times in an afternoon",
    point: COUNTER,
    stuffed: { "2026-09-09": 500 },
    level: alwaysFive,
  },
  {
    name: "a script with fresh ids, 2,000 over ten nights, one in ten a 4",
    point: COUNTER,
    stuffed: each(daysBetween("2026-09-05", "2026-09-14"), 200),
    level: (random) => (random.next() < 0.1 ? 4 : 5),
  },
  {
    name: "the same script in January, when little is known",
    point: COUNTER,
    stuffed: each(daysBetween("2026-01-03", "2026-01-12"), 200),
    level: (random) => (random.next() < 0.1 ? 4 : 5),
  },
  {
    name: "staff at the counter's tablet, 15 fives a working day for a quarter",
    point: COUNTER,
    stuffed: each(daysBetween("2026-07-01", "2026-09-30").filter(isWorkingDay), 15),
    level: alwaysFive,
  },
  {
    name: "staff on Sundays, 30 fives each for a quarter",
    point: COUNTER,
    stuffed: each(
      daysBetween("2026-07-01", "2026-09-30").filter((day) => new Date(day).getUTCDay() === 0),
      30,
    ),
    level: alwaysFive,
  },
  {
    name: "honest: a hall where up to 1,200 a day rate behind one Wi-Fi",
    point: { perDay: 900, surges: { "2026-08-31": 1200, "2026-09-07": 1200 } },
    stuffed: {},
    level: alwaysFive,
  },
  { name: "honest: a counter with 12 a day", point: COUNTER, stuffed: {}, level: alwaysFive },
  { name: "honest: a commune with 2 a day", point: { perDay: 2 }, stuffed: {}, level: alwaysFive },
  {
    name: "honest: a counter, and one day five times as many",
    point: { ...COUNTER, surges: { "2026-09-03": 60 } },
    stuffed: {},
    level: alwaysFive,
  },
  {
    name: "honest: an online point, rated on weekends too",
    point: { perDay: 6, perDayAtHome: 4 },
    stuffed: {},
    level: alwaysFive,
  },
];

/** The year of a scenario: on its days the stuffed ratings lie among the honest ones in any order. */
export function withStuffing(honest: readonly Arrival[], scenario: Scenario, random: Random): Arrival[] {
  const added = Object.entries(scenario.stuffed).flatMap(([day, ratings]) =>
    Array.from({ length: ratings }, () => ({ day, level: scenario.level(random), isStuffed: true })),
  );
  return [...honest, ...added]
    .map((arrival) => ({ arrival, order: random.next() }))
    .sort((a, b) =>
      a.arrival.day === b.arrival.day ? a.order - b.order : a.arrival.day < b.arrival.day ? -1 : 1,
    )
    .map(({ arrival }) => arrival);
}

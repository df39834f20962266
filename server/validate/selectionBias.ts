import { postStratify } from "#scoring/postStratify.ts";
import { seededNumbers } from "#scoring/seededNumbers.ts";
import { silenceBounds } from "#scoring/silenceBounds.ts";
import type { Finding } from "./finding.ts";
import { drawSatisfied, type Random } from "./random.ts";

const COUNTERS = [
  { name: "easy", dossiers: 4000, share: 0.95 },
  { name: "hard", dossiers: 6000, share: 0.7 },
] as const;
const DOSSIERS = 10_000;
const TRUTH_PERCENT = (100 * (4000 * 0.95 + 6000 * 0.7)) / DOSSIERS;
const ANSWERS = 0.1;

/** Who answers twice as often: everybody at the easy counter, or only its satisfied citizens. */
const HABITS = [
  { name: "everybody at easy counters answers twice as often", satisfied: 2, dissatisfied: 2, mends: true },
  {
    name: "satisfied citizens answer twice as often at easy counters",
    satisfied: 2,
    dissatisfied: 1,
    mends: false,
  },
  {
    name: "satisfied citizens answer twice as often everywhere",
    satisfied: 2,
    dissatisfied: 1,
    everywhere: true,
    mends: false,
  },
] as const;
type Habit = (typeof HABITS)[number];

/**
 * How far the plain and the weighted index stand from the truth, on average, when people choose whether to answer.
 * Weighting by dossiers mends who was served where. It is not promised to mend that the satisfied answer more readily.
 */
export function selectionBias(runs = 1500): Finding[] {
  return HABITS.flatMap((habit, at): Finding[] => {
    const random = seededNumbers(300 + at);
    let [plain, weighted, bounded] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const strata = COUNTERS.map((counter) => drawStratum(random, counter, habit));
      const satisfied = strata.reduce((sum, stratum) => sum + stratum.satisfied, 0);
      const answered = strata.reduce((sum, stratum) => sum + stratum.answered, 0);
      const { lower, upper } = silenceBounds(satisfied, answered, DOSSIERS);
      plain += (100 * satisfied) / answered - TRUTH_PERCENT;
      weighted += postStratify(strata).index - TRUTH_PERCENT;
      if (lower <= TRUTH_PERCENT && TRUTH_PERCENT <= upper) bounded++;
    }
    const mended = { atLeast: -0.25, atMost: 0.25 };
    return [
      { what: `bias of the plain index: ${habit.name}`, value: plain / runs, unit: "points" },
      {
        what: "bias of the weighted index, same habit",
        value: weighted / runs,
        unit: "points",
        ...(habit.mends && { bound: mended }),
      },
      {
        what: "silence bounds hold the truth, same habit",
        value: (100 * bounded) / runs,
        unit: "%",
        bound: { atLeast: 100 },
      },
    ];
  });
}

function drawStratum(random: Random, counter: (typeof COUNTERS)[number], habit: Habit) {
  const eager = counter.name === "easy" || "everywhere" in habit;
  const content = drawSatisfied(random, counter.dossiers, counter.share);
  const satisfied = drawSatisfied(random, content, ANSWERS * (eager ? habit.satisfied : 1));
  const rest = drawSatisfied(random, counter.dossiers - content, ANSWERS * (eager ? habit.dissatisfied : 1));
  return { key: [counter.name], dossiers: counter.dossiers, satisfied, answered: satisfied + rest };
}

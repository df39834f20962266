import type { LevelCounts } from "#scoring/levelCounts.ts";
import { meanScale } from "#scoring/meanScale.ts";
import { qd766Rate } from "#scoring/qd766Rate.ts";
import { responseRate } from "#scoring/responseRate.ts";
import { satisfied } from "#scoring/satisfied.ts";
import { silenceBounds } from "#scoring/silenceBounds.ts";
import { summarise } from "#scoring/summary.ts";
import { tt01Table } from "#scoring/tt01Table.ts";

/** An invented office: whoever reads the page is told so. Everything else on the page is computed from these. */
const DOSSIERS = 2000;
const ANSWERS: LevelCounts = [4, 10, 66, 200, 120];
/** Dossiers that were late or complained about, beside those rated dissatisfied. */
const LATE_OR_COMPLAINED = 6;
/** Points of the nine criteria of the 18-point table. */
const POINTS = [2, 2, 2, 2, 2, 2, 1, 1, 1] as const;

const answers = ANSWERS.reduce((sum, one) => sum + one, 0);
const dissatisfied = ANSWERS[0] + ANSWERS[1];
const faulted = dissatisfied + LATE_OR_COMPLAINED;

/** One office under every measure. Percents and points are unrounded. */
export const EXAMPLE = {
  dossiers: DOSSIERS,
  answers,
  silent: DOSSIERS - answers,
  counts: ANSWERS,
  satisfied: satisfied(ANSWERS),
  dissatisfied,
  lateOrComplained: LATE_OR_COMPLAINED,
  faulted,
  response: responseRate(answers, DOSSIERS),
  summary: summarise(ANSWERS),
  rate766: qd766Rate(DOSSIERS, faulted),
  silence: silenceBounds(satisfied(ANSWERS), answers, DOSSIERS),
  mean: meanScale(ANSWERS),
  allSatisfied: { topTwo: 100, mean: meanScale([0, 0, 0, answers, 0]) },
  table: { criteria: POINTS, ...tt01Table(POINTS) },
} as const;

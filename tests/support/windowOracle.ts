/**
 * A second, naive telling of what becomes known together, written from its words and sharing nothing with the server: an
 * office of which nothing is known publishes a finished month as a whole; factors that too few answered, and offices that
 * too few rated, join the unit above at the year's end.
 */
export interface OracleRating {
  readonly agency: string;
  readonly field: string;
  readonly answers: Readonly<Record<string, number>>;
}

/** Indexes of ratings whose answers to one criterion are published in one go, or not at all. */
export interface Atom {
  readonly criterion: string;
  readonly members: readonly number[];
}

const STEP = 5;

/** @param finished indexes of the ratings of one month that is over */
export function atomsOf(
  ratings: readonly OracleRating[],
  finished: readonly number[],
  root: string,
): { readonly published: Atom[]; readonly unpublished: Atom[] } {
  const published: Atom[] = [];
  const above = new Map<string, number[]>();
  const agencyOf = (index: number) => (ratings[index] as OracleRating).agency;
  const fieldOf = (index: number) => (ratings[index] as OracleRating).field;
  for (const ofOffice of Map.groupBy(finished, agencyOf).values()) {
    for (const [criterion, members] of byCriterion(ratings, ofOffice)) {
      if (ofOffice.length >= STEP && members.length >= STEP) published.push({ criterion, members });
      else above.set(criterion, [...(above.get(criterion) ?? []), ...members]);
    }
  }
  const left: Atom[] = [];
  for (const [criterion, members] of above) {
    const fields = [...Map.groupBy(members, fieldOf).values()];
    for (const group of fields.filter((one) => one.length >= STEP))
      published.push({ criterion, members: group });
    const rest = fields.filter((one) => one.length < STEP).flat();
    (rest.length >= STEP ? published : left).push({ criterion, members: rest });
  }
  if (ratings.some(({ agency }) => agency === root)) throw new Error("nobody rates the root here");
  const coming = ratings.map((_, i) => i).filter((i) => !finished.includes(i));
  const later = [...byCriterion(ratings, coming)].map(([criterion, members]) => ({ criterion, members }));
  return { published, unpublished: [...left, ...later] };
}

function byCriterion(ratings: readonly OracleRating[], indexes: readonly number[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const index of indexes) {
    for (const criterion of Object.keys((ratings[index] as OracleRating).answers)) {
      members.set(criterion, [...(members.get(criterion) ?? []), index]);
    }
  }
  return members;
}

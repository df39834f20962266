/**
 * A second, naive telling of the step rule, written from its words and sharing nothing with the server: it says which
 * answers may become known only together. Ratings arrive one at a time.
 */
export interface OracleRating {
  readonly point: string;
  readonly agency: string;
  readonly year: number;
  readonly field: string;
  readonly answers: Readonly<Record<string, number>>;
}

/** Indexes of ratings whose answers to one criterion are published in one go. */
export interface Atom {
  readonly criterion: string;
  readonly members: readonly number[];
}

const STEP = 5;

export class StepOracle {
  readonly atoms: Atom[] = [];
  private readonly ratings: readonly OracleRating[];
  private readonly waiting = new Map<string, Map<string, number[]>>();

  constructor(ratings: readonly OracleRating[]) {
    this.ratings = ratings;
  }

  arrive(index: number): void {
    const { point, year, answers } = this.ratings[index] as OracleRating;
    const queue = this.queueOf(`${point}/${year}`);
    for (const criterion of Object.keys(answers))
      queue.set(criterion, [...(queue.get(criterion) ?? []), index]);
    if ((queue.get("overall") ?? []).length >= STEP) this.release(queue);
  }

  /** @param parents the unit above each agency */
  closeYear(year: number, agencies: readonly string[], parents: Readonly<Record<string, string>>): void {
    for (const [name, queue] of this.waiting) {
      const point = this.ratings.find(
        (rating) => `${rating.point}/${rating.year}` === name && rating.year === year,
      );
      if (point) this.move(queue, this.queueOf(`pool/${point.agency}/${year}`));
    }
    for (const agency of agencies) {
      const pool = this.queueOf(`pool/${agency}/${year}`);
      this.release(pool);
      const parent = parents[agency];
      if (parent) this.move(pool, this.queueOf(`pool/${parent}/${year}`));
    }
  }

  /** Answers that nothing may tell anything about. */
  unpublished(): Atom[] {
    return [...this.waiting.values()].flatMap((queue) =>
      [...queue].map(([criterion, members]) => ({ criterion, members })),
    );
  }

  private queueOf(name: string): Map<string, number[]> {
    const queue = this.waiting.get(name) ?? new Map<string, number[]>();
    this.waiting.set(name, queue);
    return queue;
  }

  private move(from: Map<string, number[]>, to: Map<string, number[]>): void {
    for (const [criterion, members] of from) to.set(criterion, [...(to.get(criterion) ?? []), ...members]);
    from.clear();
  }

  private release(queue: Map<string, number[]>): void {
    for (const [criterion, members] of queue) {
      const fields = Map.groupBy(members, (index) => (this.ratings[index] as OracleRating).field);
      const large = [...fields.values()].filter((group) => group.length >= STEP);
      const rest = [...fields.values()].filter((group) => group.length < STEP).flat();
      for (const group of large) this.atoms.push({ criterion, members: group });
      if (rest.length >= STEP) this.atoms.push({ criterion, members: rest });
      queue.set(criterion, rest.length >= STEP ? [] : rest);
    }
  }
}

import type { Results } from "#contract/results.ts";
import type { TestApp } from "../support/app.ts";

/** Answers by level of every published cell, under its criterion and the rest of its name. */
export type Shown = ReadonlyMap<string, readonly number[]>;

/** What the public figures of an office say, each cell and each criterion as a whole. */
export async function readFigures(app: TestApp, agency: string): Promise<Shown> {
  const shown = new Map<string, readonly number[]>();
  for (const by of ["criterion", "criterion,field", "agency,period,criterion,field,point"]) {
    const answer = await app.request(`/api/results?agency=${agency}&by=${by}&from=2026-01&to=2027-12`);
    const { cells } = (await answer.json()) as Results;
    for (const { counts, ...name } of cells)
      shown.set(`${name.criterion} ${by} ${JSON.stringify(name)}`, counts);
  }
  return shown;
}

/**
 * Somebody with hands: looks, taps answers of their own, looks again, and takes their own off what came. Whenever the
 * rest is of one level, everybody who is in it is read.
 */
export class Tapper {
  private shown: Shown = new Map();
  private own: Readonly<Record<string, number>>[] = [];

  tap(answers: Readonly<Record<string, number>>): void {
    this.own.push(answers);
  }

  /** @returns whether figures moved, and by criterion the level that everybody else gave, where they agree */
  look(now: Shown): { readonly moved: boolean; readonly levels: ReadonlyMap<string, number> } {
    const levels = new Map<string, number>();
    let moved = false;
    for (const [name, counts] of now) {
      const came = counts.map((n, i) => n - (this.shown.get(name)?.[i] ?? 0));
      if (came.every((n) => n === 0)) continue;
      moved = true;
      const criterion = name.slice(0, name.indexOf(" "));
      const level = this.unanimous(criterion, came);
      if (level !== undefined) levels.set(criterion, level);
    }
    if (moved) this.own = [];
    this.shown = now;
    return { moved, levels };
  }

  /** Which own taps came with it nobody says: each possibility is tried, the newest left out one by one. */
  private unanimous(criterion: string, came: readonly number[]): number | undefined {
    const own = this.own.flatMap((answers) => answers[criterion] ?? []);
    for (let taken = own.length; taken >= 0; taken--) {
      const rest = [...came];
      for (const level of own.slice(0, taken)) rest[level - 1] = (rest[level - 1] as number) - 1;
      const given = rest.flatMap((n, i) => (n > 0 ? [i + 1] : []));
      if (given.length === 1 && rest.every((n) => n >= 0)) return given[0];
    }
    return undefined;
  }
}

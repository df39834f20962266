import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AGENCIES,
  countChanged,
  drawVisits,
  exchangedVisits,
  live,
  openWorld,
  RANDOM,
  RATINGS,
  type World,
} from "../support/curiousWorld.ts";

/**
 * The clerk of a small office saw who came in, and reads every face after every single rating. The clerk can also do
 * sums: one look minus another, a unit minus its parts.
 */
let one: World;
let other: World;
beforeAll(async () => {
  one = await openWorld();
  other = await openWorld();
});
afterAll(async () => {
  await one.app.database.close();
  await other.app.database.close();
});

const QUERIES = AGENCIES.flatMap((code) =>
  ["agency,criterion", "criterion,field", "criterion,point", "agency,period,criterion,field,point"].flatMap(
    (by) =>
      ["month", "year"].map(
        (period) => `/api/results?agency=${code}&by=${by}&period=${period}&from=2026-01&to=2027-12`,
      ),
  ),
);
const PAGES = ["/", ...AGENCIES.map((code) => `/agencies/${code}`)];
/** Everything public, as text, without what is random in it. */
async function readFaces(world: World): Promise<Map<string, string>> {
  const faces = new Map<string, string>();
  for (const path of [...QUERIES, ...PAGES, ...world.points.map(({ code }) => `/d/${code}`)]) {
    const response = await world.app.request(path);
    expect(response.status, path).toBe(200);
    const text = await response.text();
    faces.set(path, text.replace(RANDOM, "RANDOM"));
  }
  return faces;
}

interface Cell {
  readonly name: string;
  readonly criterion: string;
  readonly n: number;
}
function cellsOf(json: string): Cell[] {
  const { cells } = JSON.parse(json) as { cells: { criterion: string; counts: number[] }[] };
  return cells.map(({ counts, ...name }) => ({
    name: JSON.stringify(name),
    criterion: name.criterion,
    n: counts.reduce((a, b) => a + b, 0),
  }));
}

describe("the curious clerk", () => {
  test("never sees a cell that holds, or grows by, one to four answers, nor a unit that exceeds its parts by so few", async () => {
    const world = await openWorld();
    try {
      let before = new Map<string, number>();
      let looks = 0;
      for await (const faces of live(world, drawVisits(world.points), readFaces)) {
        const now = new Map<string, number>();
        for (const query of QUERIES) {
          for (const { name, n } of cellsOf(faces.get(query) as string)) now.set(`${query} ${name}`, n);
        }
        for (const [name, n] of now) {
          const grown = n - (before.get(name) ?? 0);
          expect(n, name).toBeGreaterThanOrEqual(5);
          expect(grown === 0 || grown >= 5, `${name} grew by ${grown}`).toBe(true);
        }
        for (const code of AGENCIES) {
          const base = `/api/results?agency=${code}&by=`;
          const rest = "&period=month&from=2026-01&to=2027-12";
          const whole = cellsOf(faces.get(`${base}criterion,field${rest}`) as string);
          const parts = cellsOf(faces.get(`${base}agency,period,criterion,field,point${rest}`) as string);
          for (const criterion of ["overall", "officer", "feedback"]) {
            const sum = (cells: Cell[]) =>
              cells.filter((c) => c.criterion === criterion).reduce((s, c) => s + c.n, 0);
            expect(sum(whole), `${code} ${criterion}`).toBe(sum(parts));
          }
        }
        before = now;
        looks += 1;
      }
      expect(looks).toBe(RATINGS + 1);
    } finally {
      await world.app.database.close();
    }
  }, 240_000);

  test("cannot tell two worlds apart in which people exchanged their answers within a step", async () => {
    const visits = drawVisits(one.points);
    const exchanged = exchangedVisits(visits);
    expect(countChanged(visits, exchanged)).toBeGreaterThan(RATINGS * 0.7);
    const otherLooks = live(other, exchanged, readFaces);
    let published = 0;
    for await (const faces of live(one, visits, readFaces)) {
      const { value } = (await otherLooks.next()) as { value: Map<string, string> };
      expect([...faces.keys()].filter((path) => value.get(path) !== faces.get(path))).toEqual([]);
      published = cellsOf(faces.get(QUERIES[0] as string) as string).length;
    }
    expect(published).toBeGreaterThan(0);
  }, 240_000);

  test("is told apart from a world in which somebody answered otherwise: the faces do carry the answers", async () => {
    const [a, b] = [await openWorld(), await openWorld()];
    try {
      const visits = drawVisits(a.points);
      const otherwise = visits.map((visit) => ({ ...visit, answers: { ...visit.answers, overall: 1 } }));
      let [last, lastOther] = [new Map<string, string>(), new Map<string, string>()];
      for await (const faces of live(a, visits, readFaces)) last = faces;
      for await (const faces of live(b, otherwise, readFaces)) lastOther = faces;
      for (const path of [...QUERIES.filter((query) => query.includes("agency=06")), "/"]) {
        expect(lastOther.get(path) === last.get(path), path).toBe(false);
      }
    } finally {
      await a.app.database.close();
      await b.app.database.close();
    }
  }, 240_000);
});

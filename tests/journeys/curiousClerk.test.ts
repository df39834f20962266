import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { updateInstallation } from "../../server/database/settings.ts";
import { closeFinishedYears } from "../../server/ratings/closeYears.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { type OracleRating, StepOracle } from "../support/stepOracle.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/**
 * The clerk of a small office saw who came in, and reads every face after every single rating. The clerk can also do
 * sums: one look minus another, a unit minus its parts.
 */
const RATINGS = 60;
const AGENCIES = ["01864", "01867", "06"];
const PARENTS = { "01864": "06", "01867": "06" };
const SERVICES = { land: "dat-dai-1", civil: "ho-tich-1" } as const;

interface World {
  readonly app: TestApp;
  readonly points: readonly { code: string; agency: string }[];
}

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

async function openWorld(): Promise<World> {
  const app = await openTestApp();
  const { db } = app.database;
  await db
    .insertInto("service_fields")
    .values(Object.keys(SERVICES).map((code) => ({ code, name: code, name_en: code })))
    .execute();
  await db
    .insertInto("services")
    .values(Object.entries(SERVICES).map(([field_code, code]) => ({ code, name: code, field_code })))
    .execute();
  const province = await insertAgency(db, { code: "06", name: "Tỉnh Bắc Kạn", kind: "province" });
  const boc = await insertAgency(db, { code: "01864", name: "Xã Bộc Bố", parentId: province });
  const cong = await insertAgency(db, { code: "01867", name: "Xã Công Bằng", parentId: province });
  await updateInstallation(db, { rootCode: "06" });
  const points = [
    { agency: "01864", ...(await insertPoint(db, { agencyId: boc, body: "AAAAAAA" })) },
    { agency: "01864", ...(await insertPoint(db, { agencyId: boc, body: "BBBBBBB", fieldCode: "land" })) },
    { agency: "01867", ...(await insertPoint(db, { agencyId: cong, body: "CCCCCCC" })) },
  ];
  return { app, points };
}

type Sent = OracleRating & {
  readonly id: string;
  readonly day: string;
  readonly service: string | undefined;
};

/** Visits around the turn of a year, most at the first counter, some naming a service, some answering factors. */
function drawVisits(points: World["points"]): Sent[] {
  const random = seededRandom(5);
  const level = () => 1 + Math.floor(random.next() * 5);
  return Array.from({ length: RATINGS }, (_, i) => {
    const point = points[Math.floor(random.next() ** 1.5 * points.length)] as World["points"][number];
    const named = (["land", "civil", undefined, undefined] as const)[Math.floor(random.next() * 4)];
    const atLandCounter = point === points[1];
    const day =
      i < RATINGS / 2 ? `2026-12-${20 + Math.floor(i / 3)}` : `2027-01-${12 + Math.floor((i - 30) / 3)}`;
    return {
      id: random.uuid(),
      day,
      year: Number(day.slice(0, 4)),
      point: point.code,
      agency: point.agency,
      service: named && SERVICES[named],
      field: named ?? (atLandCounter ? "land" : "unstated"),
      answers: {
        overall: level(),
        ...(random.next() < 0.5 && { officer: level() }),
        ...(random.next() < 0.3 && { feedback: level() }),
      },
    };
  });
}

const QUERIES = AGENCIES.flatMap((code) =>
  ["agency,criterion", "criterion,field", "criterion,point", "agency,period,criterion,field,point"].flatMap(
    (by) =>
      ["month", "year"].map(
        (period) => `/api/results?agency=${code}&by=${by}&period=${period}&from=2026-01&to=2027-12`,
      ),
  ),
);
const PAGES = ["/", ...AGENCIES.map((code) => `/agencies/${code}`)];
/** Every rating page carries a random id, and the receipt made of it. */
const RANDOM =
  /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-HJKMNP-TV-Z]{16}\b|\b([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}\b/g;

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

async function send(world: World, rating: Sent): Promise<void> {
  world.app.setNow(`${rating.day}T03:00:00Z`);
  const { id, day, point, answers, service } = rating;
  const response = await world.app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, day, point, answers, ...(service && { service }) }),
  });
  expect(response.status).toBe(201);
}

/** The sequence of looks: after every rating, and after the old year is closed in the middle. */
async function* live(world: World, visits: readonly Sent[]): AsyncGenerator<Map<string, string>> {
  for (const [i, visit] of visits.entries()) {
    if (i === RATINGS / 2) {
      world.app.setNow("2027-01-11T03:00:00Z");
      await closeFinishedYears(world.app.database.db, "2027-01-11");
      yield await readFaces(world);
    }
    await send(world, visit);
    yield await readFaces(world);
  }
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
      for await (const faces of live(world, drawVisits(world.points))) {
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
    const oracle = new StepOracle(visits);
    visits.forEach((_, i) => {
      if (i === RATINGS / 2) oracle.closeYear(2026, AGENCIES, PARENTS);
      oracle.arrive(i);
    });
    expect(oracle.atoms.length).toBeGreaterThan(8);
    const exchanged = visits.map((visit) => ({
      ...visit,
      answers: { ...visit.answers } as Record<string, number>,
    }));
    for (const { criterion, members } of oracle.atoms) {
      members.forEach((index, at) => {
        const giver = visits[members[(at + 1) % members.length] as number] as Sent;
        (exchanged[index] as (typeof exchanged)[number]).answers[criterion] = giver.answers[
          criterion
        ] as number;
      });
    }
    for (const { criterion, members } of oracle.unpublished()) {
      for (const index of members) {
        const answers = (exchanged[index] as (typeof exchanged)[number]).answers;
        answers[criterion] = 6 - (answers[criterion] as number);
      }
    }
    const changed = visits.filter(
      (visit, i) => JSON.stringify(visit.answers) !== JSON.stringify(exchanged[i]?.answers),
    );
    expect(changed.length).toBeGreaterThan(RATINGS * 0.7);
    const otherLooks = live(other, exchanged);
    let published = 0;
    for await (const faces of live(one, visits)) {
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
      for await (const faces of live(a, visits)) last = faces;
      for await (const faces of live(b, otherwise)) lastOther = faces;
      for (const path of [...QUERIES.filter((query) => query.includes("agency=06")), "/"]) {
        expect(lastOther.get(path) === last.get(path), path).toBe(false);
      }
    } finally {
      await a.app.database.close();
      await b.app.database.close();
    }
  }, 240_000);
});

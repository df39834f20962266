import { expect } from "vitest";
import { updateInstallation } from "../../server/database/settings.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { openTestApp, TEST_SECRET, type TestApp } from "./app.ts";
import { insertAgency, insertPoint } from "./units.ts";
import { atomsOf, type OracleRating } from "./windowOracle.ts";

/** A small province in which somebody looks at every face after every single rating. */
export const RATINGS = 60;
export const AGENCIES = ["01864", "01867", "06"];
const ROOT = "06";
const SERVICES = { land: "dat-dai-1", civil: "ho-tich-1" } as const;

export interface World {
  readonly app: TestApp;
  readonly agencyIds: Readonly<Record<string, number>>;
  readonly points: readonly { code: string; agency: string }[];
}

export async function openWorld(): Promise<World> {
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
  return { app, points, agencyIds: { "06": province, "01864": boc, "01867": cong } };
}

export type Sent = OracleRating & {
  readonly id: string;
  readonly point: string;
  readonly day: string;
  readonly service: string | undefined;
  readonly comment?: string;
};

/** Visits around the turn of a year, most at the first counter, some naming a service, some answering factors. */
export function drawVisits(points: World["points"]): Sent[] {
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

/** Every rating page carries a random id, and the receipt made of it. */
export const RANDOM =
  /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-HJKMNP-TV-Z]{16}\b|\b([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}\b/g;

export async function send(world: World, rating: Sent): Promise<void> {
  world.app.setNow(`${rating.day}T03:00:00Z`);
  const { id, day, point, answers, service, comment } = rating;
  const response = await world.app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      id,
      day,
      point,
      answers,
      ...(service && { service }),
      ...(comment && { comment }),
    }),
  });
  expect(response.status).toBe(201);
}

/**
 * The sequence of looks: after every rating, after every night, and after the old year is closed in the middle.
 * @param every looks only after each second rating, or third; up to four, whatever grows by one to four is still seen to
 */
export async function* live<Look>(
  world: World,
  visits: readonly Sent[],
  look: (world: World) => Promise<Look>,
  every: 1 | 2 | 3 | 4 = 1,
): AsyncGenerator<Look> {
  for (const [i, visit] of visits.entries()) {
    if (i === RATINGS / 2) {
      world.app.setNow("2027-01-11T03:00:00Z");
      await passNight(world.app.database.db, { today: "2027-01-11", secret: TEST_SECRET });
      yield await look(world);
    } else if (visit.day !== visits[i - 1]?.day) {
      await passNight(world.app.database.db, { today: visit.day, secret: TEST_SECRET });
    }
    await send(world, visit);
    if ((i + 1) % every === 0) yield await look(world);
  }
}

/** The same visits with answers exchanged within what is published together, and turned round where nothing is published. */
export function exchangedVisits(visits: readonly Sent[]): Sent[] {
  const finished = visits.map((_, i) => i).slice(0, RATINGS / 2);
  const { published, unpublished } = atomsOf(visits, finished, ROOT);
  const exchanged = visits.map((visit) => ({
    ...visit,
    answers: { ...visit.answers } as Record<string, number>,
  }));
  const answersOf = (index: number) => (exchanged[index] as (typeof exchanged)[number]).answers;
  for (const { criterion, members } of published) {
    members.forEach((index, at) => {
      const giver = visits[members[(at + 1) % members.length] as number] as Sent;
      answersOf(index)[criterion] = giver.answers[criterion] as number;
    });
  }
  for (const { criterion, members } of unpublished) {
    for (const index of members) {
      answersOf(index)[criterion] = 6 - (answersOf(index)[criterion] as number);
    }
  }
  return exchanged;
}

/** How many of the visits answer otherwise than in the other list. */
export function countChanged(visits: readonly Sent[], others: readonly Sent[]): number {
  return visits.filter((visit, i) => JSON.stringify(visit.answers) !== JSON.stringify(others[i]?.answers))
    .length;
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#contract/rights.ts";
import { DESK_TABLES } from "../../web/desk/deskTables.ts";
import { PROVINCE_TABLES } from "../../web/desk/provinceTables.ts";
import {
  countChanged,
  drawVisits,
  exchangedVisits,
  live,
  openWorld,
  RANDOM,
  RATINGS,
  type World,
} from "../support/curiousWorld.ts";
import { type Official, openOfficial } from "../support/officials.ts";

/**
 * The curious clerk again, signed in: as the head of the small office, as one of its staff, and as the province's
 * analyst. By signing in nobody learns more of a single answer than from the public pages.
 */
const SPAN = "from=2026-01&to=2027-12";
const MONTHS = `${SPAN}&period=month`;
const tables = (unit: string) =>
  DESK_TABLES.map((table) => `/dashboard/tables.csv?unit=${unit}&${MONTHS}&table=${table}`);

const provinceTables = PROVINCE_TABLES.map((table) => `/dashboard/province.csv?${SPAN}&table=${table}`);

/** Who looks, from which unit, at what. A new page or file for officials is one line here. */
const LOOKERS: readonly { role: Role; unit: string; paths: readonly string[] }[] = [
  {
    role: "head",
    unit: "01864",
    paths: [`/dashboard?unit=01864&${MONTHS}`, "/dashboard?boundaries=old", ...tables("01864")],
  },
  { role: "staff", unit: "01864", paths: ["/dashboard", "/points"] },
  {
    role: "analyst",
    unit: "06",
    paths: [
      "/dashboard",
      `/dashboard?unit=06&${MONTHS}`,
      ...tables("06"),
      `/dashboard/province?${SPAN}`,
      ...provinceTables,
      "/units?state=all",
      "/reports/freezing",
    ],
  },
];

interface Seen {
  readonly world: World;
  readonly officials: readonly Official[];
}

async function openSeen(): Promise<Seen> {
  const world = await openWorld();
  const officials: Official[] = [];
  for (const { role, unit } of LOOKERS) {
    const agencyId = world.agencyIds[unit] as number;
    officials.push(await openOfficial(world.app, { role, agencyId, name: `Cán bộ ${role}` }));
  }
  return { world, officials };
}

/** Everything that the officials are shown, as text, without what is random in it. */
const lookOf =
  ({ world, officials }: Seen) =>
  async (): Promise<Map<string, string>> => {
    const faces = new Map<string, string>();
    for (const [i, { role, paths }] of LOOKERS.entries()) {
      for (const path of paths) {
        const response = await (officials[i] as Official).request(path, { headers: { Accept: "text/html" } });
        expect([200, 303], `${role} ${path}`).toContain(response.status);
        const text = `${response.headers.get("Location") ?? ""}${await response.text()}`;
        faces.set(`${role} ${path}`, text.replace(RANDOM, "RANDOM"));
      }
    }
    expect(world.points.length).toBeGreaterThan(0);
    return faces;
  };

/** Where a table holds numbers of ratings: after so many columns of names. */
const NUMBERS: Readonly<Record<string, { names: number; numbers: readonly number[] }>> = {
  trend: { names: 1, numbers: [1] },
  factors: { names: 1, numbers: [1] },
  fields: { names: 1, numbers: [1] },
  points: { names: 1, numbers: [1] },
  units: { names: 1, numbers: [1] },
  weekdays: { names: 1, numbers: [1] },
  funnel: { names: 1, numbers: [1] },
  tiles: { names: 2, numbers: [2] },
  responses: { names: 1, numbers: [1] },
  changes: { names: 2, numbers: [2, 6] },
};

/** Every number of ratings in a table, by the name of its cell. */
function numbersIn(face: string, csv: string): [string, number][] {
  const table = /table=(\w+)/.exec(face)?.[1] ?? "";
  const where = NUMBERS[table];
  if (!where) return [];
  const rows = csv
    .replace("\ufeff", "")
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map((m) => m[1] ?? m[2] ?? ""));
  return rows.flatMap((row) =>
    where.numbers.flatMap((at): [string, number][] => {
      const number = row[at] ?? "";
      const name = `${face} ${row.slice(0, where.names).join(" ")} ${at}`;
      return /^\d+$/.test(number) ? [[name, Number(number)]] : [];
    }),
  );
}

let one: Seen;
let other: Seen;
beforeAll(async () => {
  one = await openSeen();
  other = await openSeen();
}, 240_000);
afterAll(async () => {
  await one?.world.app.database.close();
  await other?.world.app.database.close();
});

describe("the curious official", () => {
  test("cannot tell two worlds apart in which people exchanged their answers within a step, and sees no number grow by one to four", async () => {
    const visits = drawVisits(one.world.points);
    const exchanged = exchangedVisits(visits);
    expect(countChanged(visits, exchanged)).toBeGreaterThan(RATINGS * 0.7);
    const otherLooks = live(other.world, exchanged, lookOf(other));
    let before = new Map<string, number>();
    let grew = 0;
    for await (const faces of live(one.world, visits, lookOf(one))) {
      const { value } = (await otherLooks.next()) as { value: Map<string, string> };
      expect([...faces.keys()].filter((path) => value.get(path) !== faces.get(path))).toEqual([]);
      const now = new Map([...faces].flatMap(([face, text]) => numbersIn(face, text)));
      for (const [name, n] of now) {
        const grown = n - (before.get(name) ?? 0);
        expect(n, name).toBeGreaterThanOrEqual(5);
        expect(grown === 0 || Math.abs(grown) >= 5, `${name} grew by ${grown}`).toBe(true);
        if (grown > 0) grew += 1;
      }
      before = now;
    }
    expect(grew).toBeGreaterThan(50);
  }, 600_000);

  test("is told apart from a world in which somebody answered otherwise: the screens do carry the answers", async () => {
    const seen = await openSeen();
    try {
      const visits = drawVisits(seen.world.points);
      const otherwise = visits.map((visit) => ({ ...visit, answers: { ...visit.answers, overall: 1 } }));
      for await (const _ of live(seen.world, otherwise, async () => {}));
      const [last, lastOther] = [await lookOf(one)(), await lookOf(seen)()];
      for (const path of ["head", "analyst"].map((role) =>
        [...last.keys()].find((face) => face.startsWith(role)),
      )) {
        expect(lastOther.get(path as string) === last.get(path as string), path).toBe(false);
      }
      expect(
        [...last.keys()].filter((face) => face.startsWith("staff")).map((face) => last.get(face)),
      ).toEqual(
        [...last.keys()].filter((face) => face.startsWith("staff")).map((face) => lastOther.get(face)),
      );
    } finally {
      await seen.world.app.database.close();
    }
  }, 240_000);
});

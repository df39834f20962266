import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#contract/rights.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { DESK_TABLES } from "../../web/desk/deskTables.ts";
import { PROVINCE_TABLES } from "../../web/desk/provinceTables.ts";
import { TEST_SECRET } from "../support/app.ts";
import {
  countChanged,
  drawVisits,
  exchangedVisits,
  live,
  openWorld,
  RANDOM,
  RATINGS,
  type Sent,
  send,
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

/** Of comments: the list, and every one that is in it. */
const CASES = ["/cases", "/cases?state=in-progress", "every case"];

const provinceTables = PROVINCE_TABLES.map((table) => `/dashboard/province.csv?${SPAN}&table=${table}`);

/** Who looks, from which unit, at what. A new page or file for officials is one line here. */
const LOOKERS: readonly { role: Role; unit: string; paths: readonly string[] }[] = [
  {
    role: "head",
    unit: "01864",
    paths: [
      `/dashboard?unit=01864&${MONTHS}`,
      "/dashboard?boundaries=old",
      ...tables("01864"),
      ...CASES,
      "/cases/figures",
      "/cases/figures.csv",
      "/alerts",
    ],
  },
  { role: "staff", unit: "01864", paths: ["/dashboard", "/points", ...CASES] },
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
      ...CASES,
      "/cases/figures",
      "/cases/figures.csv",
      "/alerts",
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

/** Three who rate leave words, the same in both worlds; two in the first step of the busiest counter, one in a later. */
function withWords(visits: readonly Sent[]): Sent[] {
  const busiest = visits.filter(({ point }) => point === visits[0]?.point);
  const speaking = new Set([busiest[1], busiest[3], busiest[12]]);
  return visits.map((visit) => (speaking.has(visit) ? { ...visit, comment: "Chờ lâu quá." } : visit));
}

/** Rows and cases come in the order of random ids, so their order is taken away with the ids. */
function unordered(html: string): string {
  const text = html.replace(RANDOM, "RANDOM").replace(/\b[0-9A-F]{4}-[0-9A-F]{4}\b/g, "CODE");
  return text.replace(/<tr>.*<\/tr>/s, (rows) => rows.split("<tr>").sort().join("<tr>"));
}

/** Everything that the officials are shown, as text, without what is random in it. */
const lookOf =
  ({ world, officials }: Seen) =>
  async (): Promise<Map<string, string>> => {
    const faces = new Map<string, string>();
    const { db } = world.app.database;
    // Staff see what they were given: all of it.
    await db
      .updateTable("cases")
      .set({ assignee_id: officials[1]?.accountId as string })
      .where("assignee_id", "is", null)
      .execute();
    const cases = (await db.selectFrom("cases").select("id").execute()).map(({ id }) => `/cases/${id}`);
    for (const [i, { role, paths }] of LOOKERS.entries()) {
      for (const path of paths) {
        const texts: string[] = [];
        for (const one of path === "every case" ? cases : [path]) {
          const response = await (officials[i] as Official).request(one, {
            headers: { Accept: "text/html" },
          });
          expect([200, 303], `${role} ${one}`).toContain(response.status);
          texts.push(unordered(`${response.headers.get("Location") ?? ""}${await response.text()}`));
        }
        faces.set(`${role} ${path}`, texts.sort().join("\n"));
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
    const visits = withWords(drawVisits(one.world.points));
    const exchanged = exchangedVisits(visits);
    expect(countChanged(visits, exchanged)).toBeGreaterThan(RATINGS * 0.7);
    const otherLooks = live(other.world, exchanged, lookOf(other), 2);
    let before = new Map<string, number>();
    let grew = 0;
    for await (const faces of live(one.world, visits, lookOf(one), 2)) {
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
    // One month of one quarter is published, and the year is closed: each number moves once.
    expect(grew).toBeGreaterThan(10);
  }, 600_000);

  test("is told apart from a world in which somebody answers otherwise from now on: the screens do carry the answers", async () => {
    const [last] = drawVisits(one.world.points).slice(-1) as [Sent];
    for (let i = 0; i < 5; i++) {
      const visit = { ...last, id: crypto.randomUUID(), point: one.world.points[0]?.code as string };
      await send(one.world, { ...visit, answers: { overall: 5 } });
      await send(other.world, { ...visit, answers: { overall: 1 } });
    }
    for (const { world } of [one, other]) {
      await passNight(world.app.database.db, { today: "2027-04-08", secret: TEST_SECRET });
      world.app.setNow("2027-04-08T03:00:00Z");
    }
    const [now, otherNow] = [await lookOf(one)(), await lookOf(other)()];
    const differing = [...now.keys()].filter((face) => otherNow.get(face) !== now.get(face));
    for (const role of ["head", "analyst"]) {
      expect(
        differing.some((face) => face.startsWith(`${role} /dashboard`)),
        role,
      ).toBe(true);
    }
    // Neither staff nor what is shown of comments knows how anybody answered.
    expect(differing.filter((face) => face.startsWith("staff") || face.includes("case"))).toEqual([]);
    expect(now.get("staff every case")).toContain("Chờ lâu quá.");
  }, 120_000);
});

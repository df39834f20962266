import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#contract/day.ts";
import { backupLines } from "../../server/backup/backupLines.ts";
import { ratingKey, receiptKey } from "../../server/database/storedKeys.ts";
import { receiptOf } from "../../server/ratings/receipt.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { passNight } from "./night.ts";
import { drawLevel, type Office, openOffice, send, type Visit } from "./office.ts";
import { candidates, type KeptRow, keptRows, rankCorrelation } from "./pairs.ts";

/*
 * Somebody holds the whole database, and knows how PostgreSQL keeps rows: which transaction wrote each, and in which order
 * they lie. Every second citizen leaves words. Which rating are they of?
 */
const MONDAY = "2026-10-05";
const WEEKS = 4;
const VISITS_A_DAY = 5;

let office: Office;
let visits: Visit[];
let ratings: KeptRow[];
let comments: KeptRow[];
/** For every comment in the table the rating of the same person. */
let truth: { comment: KeptRow; rating: KeptRow; arrived: number }[];
/** Identities of rows as they stood after each night. */
const copies: { ratings: Set<string>; comments: Set<string> }[] = [];

beforeAll(async () => {
  office = await openOffice();
  const random = seededRandom(3);
  visits = [];
  for (let i = 0; i < 7 * WEEKS; i++) {
    const day = addDays(MONDAY, i);
    for (let n = 0; n < (i % 7 < 5 ? VISITS_A_DAY : 0); n++) {
      const visit: Visit = {
        id: random.uuid(),
        day,
        point: office.points[random.next() < 0.7 ? 0 : 1],
        answers: { overall: drawLevel(random) },
        ...(random.next() < 0.5 && { comment: `Phải chờ lâu quá, ${i}/${n}.` }),
      };
      visits.push(visit);
      await send(office, visit, 8 + n);
    }
    await passNight(office.app, addDays(day, 1));
    copies.push({
      ratings: new Set(
        (await keptRows(office.app.database.db, "ratings")).map(({ columns }) => String(columns.id)),
      ),
      comments: new Set(
        (await keptRows(office.app.database.db, "comments")).map(({ columns }) =>
          String(columns.receipt_key),
        ),
      ),
    });
  }
  ratings = await keptRows(office.app.database.db, "ratings");
  comments = await keptRows(office.app.database.db, "comments");
  truth = visits.flatMap((visit, arrived) => {
    const comment = comments.find(({ columns }) => columns.receipt_key === receiptKey(receiptOf(visit.id)));
    const rating = ratings.find(({ columns }) => columns.id === ratingKey(visit.id));
    return comment && rating ? [{ comment, rating, arrived }] : [];
  });
}, 240_000);
afterAll(() => office.app.database.close());

const surely = (of: (comment: KeptRow) => readonly KeptRow[]) =>
  truth.filter(({ comment, rating }) => {
    const found = of(comment);
    return found.length === 1 && found[0] === rating;
  }).length;
/** How many right a guess among the candidates gets, in the mean. */
const byChance = (of: (comment: KeptRow) => readonly KeptRow[]) =>
  truth.reduce((sum, { comment, rating }) => {
    const found = of(comment);
    return sum + (found.includes(rating) ? 1 / found.length : 0);
  }, 0);
const byColumns = (comment: KeptRow) => candidates(comment, ratings);

test("no transaction wrote a comment together with its rating, nor with those of its day alone", () => {
  expect(ratings).toHaveLength(visits.length);
  expect(truth.length).toBeGreaterThan(30);
  const sameWriter = (comment: KeptRow) => byColumns(comment).filter(({ xmin }) => xmin === comment.xmin);
  expect(surely(sameWriter)).toBe(0);
  // Whoever knows the writer of each row guesses no better than who knows the columns.
  const nearest = (comment: KeptRow) => {
    const found = byColumns(comment);
    const least = Math.min(...found.map(({ xmin }) => Math.abs(Number(xmin) - Number(comment.xmin))));
    return found.filter(({ xmin }) => Math.abs(Number(xmin) - Number(comment.xmin)) === least);
  };
  expect(byChance(nearest)).toBeLessThan(byChance(byColumns) + 3 * Math.sqrt(byChance(byColumns)));
});

test("no column of a comment leads to fewer ratings than the week at its office or counter does", () => {
  const names = Object.keys(comments[0]?.columns ?? {});
  expect(names.filter((name) => ["batch", "step", "year", "rated_on", "id"].includes(name))).toEqual([]);
});

/** Ranks within a day, which the table tells anyway, of some property of each person. */
function inDay(of: (one: (typeof truth)[number]) => number): number[] {
  const days = Map.groupBy(truth, ({ rating }) => String(rating.columns.rated_on));
  return [...days.values()].flatMap((ofDay) => {
    const sorted = ofDay.map(of).sort((a, b) => a - b);
    return ofDay.map((one) => sorted.indexOf(of(one)) / ofDay.length);
  });
}

/** How far two properties go together; nothing but chance keeps it below the bound. */
function together(a: readonly number[], b: readonly number[]): number {
  return Math.abs(rankCorrelation(a.map((x, i) => [x, b[i] as number])));
}
const bound = () => 3 / Math.sqrt(truth.length - 1);

test("the places of rows tell neither the order of arrival nor a pair", () => {
  const arrived = inDay((one) => one.arrived);
  const place = inDay((one) => one.rating.place);
  const words = inDay((one) => one.comment.place);
  expect(together(arrived, place)).toBeLessThan(bound());
  expect(together(arrived, words)).toBeLessThan(bound());
  expect(together(place, words)).toBeLessThan(bound());
});

test("a copy of each night beside the next tells of no comment which ratings came with it", () => {
  const firstSeen = (id: string, of: "ratings" | "comments") => copies.findIndex((copy) => copy[of].has(id));
  const sameNight = (comment: KeptRow) => {
    const night = firstSeen(String(comment.columns.receipt_key), "comments");
    return byColumns(comment).filter(({ columns }) => firstSeen(String(columns.id), "ratings") === night);
  };
  expect(byChance(sameNight)).toBeLessThan(byChance(byColumns) + 3 * Math.sqrt(byChance(byColumns)));
});

test("a backup lists ratings and comments in no order of arrival", async () => {
  let text = "";
  for await (const lines of backupLines(office.app.database.db, new Date())) text += lines;
  const arrived = inDay((one) => one.arrived);
  const place = inDay((one) => text.indexOf(String(one.rating.columns.id)));
  const words = inDay((one) => text.indexOf(String(one.comment.columns.receipt_key)));
  expect(together(arrived, place)).toBeLessThan(bound());
  expect(together(arrived, words)).toBeLessThan(bound());
  expect(together(place, words)).toBeLessThan(bound());
});

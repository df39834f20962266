import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { receivingOf } from "../../../server/ratings/receivingOf.ts";
import { CUT_BY_AGENCY, refusedByCitus } from "../../support/citusShapes.ts";
import { type WatchedDatabase, watchSql } from "../../support/sentSql.ts";
import { messageTo, openScene, type Scene } from "../ratings/scene.ts";

/*
 * The way of a rating keeps to statements that run on a cluster: arriving, resting, being published.
 */
let scene: Scene;
let watched: WatchedDatabase;
let platform: Scene["app"]["platform"];
beforeAll(async () => {
  scene = await openScene();
  watched = watchSql(scene.app.database.db);
  platform = { ...scene.app.platform, db: watched.db };
});
afterAll(() => scene.app.database.close());

/** Statements sent meanwhile that a cluster would refuse, each with what it would refuse. */
async function refusedWhile(work: () => Promise<unknown>): Promise<{ sent: number; refused: object[] }> {
  watched.sent.length = 0;
  await work();
  const refused = watched.sent.flatMap((statement) => {
    const shapes = refusedByCitus(statement);
    return shapes.length > 0 ? [{ shapes, statement }] : [];
  });
  return { sent: watched.sent.length, refused };
}

test("ratings, corrections and comments arrive by statements that run on a cluster", async () => {
  const server = createApp(() => platform);
  const send = async (changes: object) => {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(messageTo(scene.code, changes));
    return (await server.request("/api/ratings", { method: "POST", headers, body })).status;
  };
  const { sent, refused } = await refusedWhile(async () => {
    const id = crypto.randomUUID();
    const statuses = [
      await send({ id }),
      await send({ id }),
      await send({ id, answers: { overall: 2 }, revises: true }),
      await send({ comment: "Chờ lâu" }),
    ];
    expect(statuses).toEqual([201, 200, 200, 201]);
    await Promise.all(Array.from({ length: 12 }, () => send({})));
  });
  expect(sent).toBeGreaterThan(4);
  expect(refused).toEqual([]);
});

test("the night and publishing send what runs on a cluster", async () => {
  const { sent, refused } = await refusedWhile(async () => {
    for (const day of ["2026-11-24", "2026-12-14", "2027-01-15"]) {
      scene.app.setNow(`${day}T02:00:00Z`);
      await passNight(watched.db, receivingOf(platform));
    }
  });
  const { rows } = await sql<{ steps: number }>`select count(*)::int as steps from steps`.execute(
    scene.app.database.db,
  );
  expect(rows[0]?.steps).toBeGreaterThan(0);
  expect(sent).toBeGreaterThan(10);
  expect(refused).toEqual([]);
});

test("every key of what a cluster cuts begins with agency_id", async () => {
  const { rows } = await sql<{ table: string; key: string; first: string }>`
    select c.relname as "table", i.relname as key, attname as first
    from pg_index join pg_class c on c.oid = indrelid join pg_class i on i.oid = indexrelid
    join pg_attribute on attrelid = indrelid and attnum = indkey[0]
    where indisunique and c.relnamespace = 'public'::regnamespace
  `.execute(scene.app.database.db);
  const ofCut = rows.filter(({ table }) => CUT_BY_AGENCY.includes(table));
  expect(new Set(ofCut.map(({ table }) => table))).toEqual(new Set(CUT_BY_AGENCY));
  expect(ofCut.filter(({ first }) => first !== "agency_id")).toEqual([]);
});

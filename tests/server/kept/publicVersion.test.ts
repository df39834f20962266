import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import { createApp } from "../../../server/app.ts";
import { readPublicVersion } from "../../../server/database/publicVersion.ts";
import { insertReportEdition } from "../../../server/database/reports.ts";
import { passNight } from "../../../server/ratings/passNight.ts";
import { addressOf } from "../../access/accessSubjects.ts";
import { ACCESS } from "../../access/accessTable.ts";
import { type AccessWorld, openAccessWorld } from "../../access/accessWorld.ts";
import { frozenFixture } from "../../support/frozenFixture.ts";
import { insertModel, insertModelDocument, insertModelPhoto } from "../../support/models.ts";
import { watchSql } from "../../support/sentSql.ts";
import { insertTallies } from "../../support/tallies.ts";

/** Open to everybody and made anew for each: why. Every other GET that is open to everybody is kept. */
const MADE_ANEW: Readonly<Record<string, string>> = {
  "GET /healthz": "says how the process is now",
  "GET /readyz": "says how the database is now",
  "GET /metrics": "for whoever has the token",
  "GET /d": "leads a typed code on",
  "GET /d/": "leads a typed code on",
  "GET /D": "leads a typed code on",
  "GET /D/:code": "leads a typed code on",
  "GET /D/:code/": "leads a typed code on",
  "GET /d/:code/": "leads a typed code on",
  "GET /:code": "leads a typed code on",
  "GET /:code/": "leads a typed code on",
  "GET /log/tile/:path{.+}": "never changes: whoever has it may keep it for ever",
  "GET /log/step/:index{[0-9]{1,9}}": "never changes: whoever has it may keep it for ever",
  "GET /button.svg": "the same in every release; a picture of its own",
  "GET /d/:code": "carries a number of its own",
  "GET /d/:code/thanks": "is about one rating",
  "GET /d/:code/offline": "is kept by the phone's own worker",
  "GET /kiosk/:code": "carries a number of its own",
  "GET /kiosk/:code/offline": "is kept by the tablet's own worker",
  "GET /kiosk/:code/thanks": "is about one rating",
  "GET /kiosk/:code/comment": "is about one rating",
  "GET /kiosk/:code/manifest.webmanifest": "is fetched once, as the tablet is set up",
  "ALL /kiosk/:code": "refuses a method",
  "ALL /d/:code": "refuses a method",
  "ALL /d/:code/thanks": "refuses a method",
  "ALL /api/ratings": "refuses a method",
  "GET /voices/:clips{[0-9a-f]{16}(?:-[0-9a-f]{16})?}": "a speaker may take the voice back",
  "GET /voices/:clip{[0-9a-f]{16}\\.opus}": "a speaker may take the voice back",
  "GET /voices/:clip{[0-9a-f]{16}\\.caf}": "a speaker may take the voice back",
  "GET /r": "leads a typed receipt on",
  "GET /r/:receipt": "is one citizen's",
  "GET /sign-in": "knows the way back",
  "GET /sign-in/second-factor": "knows the way back",
  "GET /sign-in/oidc": "begins a sign-in",
  "GET /sign-in/oidc/callback/:provider": "ends a sign-in",
  "GET /welcome/:token": "is one person's",
};

let world: AccessWorld;
let year: number;
beforeAll(async () => {
  world = await openAccessWorld();
  const { db } = world.app.database;
  const edition = frozenFixture();
  year = edition.year;
  await db.transaction().execute((trx) => insertReportEdition(trx, edition, canonicalCounts(edition.input)));
  await insertTallies(db, [{ agencyId: world.unitId, month: "2026-03", counts: [10, 20, 29, 141, 200] }]);
  await passNight(db, { today: "2026-03-10", secret: "" });
  const model = await insertModel(db, world.unitId);
  await insertModelDocument(db, model);
  await insertModelPhoto(db, model);
});
afterAll(() => world.app.database.close());

const version = () => readPublicVersion(world.app.database.db);

/** Asks every address that is open to everybody, once; gives what was kept, and the statements that it took. */
async function readEverything(): Promise<{ kept: string[]; sent: string[] }> {
  const { db, sent } = watchSql(world.app.database.db);
  const server = createApp(() => ({ ...world.app.platform, db }));
  const kept: string[] = [];
  const statements: string[] = [];
  for (const [name, [need, address]] of Object.entries(ACCESS)) {
    if (need !== "anyone" || !name.startsWith("GET")) continue;
    const pattern = address ?? name.slice("GET ".length);
    const path = (await addressOf(world, pattern)).replace(/(?<=^\/reports\/)2025/, String(year));
    sent.length = 0;
    const answer = await server.request(path);
    await answer.arrayBuffer();
    if (!answer.headers.has("ETag")) continue;
    expect([name, answer.status]).toEqual([name, 200]);
    kept.push(name);
    statements.push(...sent);
  }
  return { kept, sent: statements };
}

async function publicTables(): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select tgrelid::regclass::text as name from pg_trigger where tgname = 'public_update'
  `.execute(world.app.database.db);
  return new Set(rows.map(({ name }) => name));
}

test("every page and file that is open to everybody is kept, or says why it is made anew", async () => {
  const { kept } = await readEverything();
  const open = Object.entries(ACCESS).flatMap(([name, [need]]) =>
    need === "anyone" && !name.startsWith("POST") ? [name] : [],
  );
  const silent = open.filter((name) => !kept.includes(name) && MADE_ANEW[name] === undefined);
  expect(
    silent,
    "declare each of these with kept(…) of server/kept, or give its reason in MADE_ANEW",
  ).toEqual([]);
  expect(Object.keys(MADE_ANEW).filter((name) => kept.includes(name))).toEqual([]);
});

test("every table that a kept answer is made of changes the version", async () => {
  const { sent } = await readEverything();
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
  `.execute(world.app.database.db);
  const tables = new Set(rows.map(({ name }) => name));
  const read = new Set(
    sent.flatMap((statement) =>
      [...statement.matchAll(/\b(?:from|join)\s+"?(\w+)"?/gi)].map(([, name]) => name as string),
    ),
  );
  const changing = await publicTables();
  const forgotten = [...read].filter((name) => tables.has(name) && !changing.has(name));
  expect(
    forgotten.filter((name) => name !== "public_version"),
    "a migration must call make_public for these, or kept answers stay as they were",
  ).toEqual([]);
  expect(read.size).toBeGreaterThan(10);
});

test("each of these tables changes it with every row that comes, changes or goes, and with its transaction", async () => {
  const { db } = world.app.database;
  const before = await version();
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: null }).execute();
  const afterInsert = await version();
  await db.updateTable("service_fields").set({ name: "Đất" }).where("code", "=", "land").execute();
  const afterUpdate = await version();
  await db.deleteFrom("service_fields").where("code", "=", "land").execute();
  const afterDelete = await version();
  expect(new Set([before, afterInsert, afterUpdate, afterDelete]).size).toBe(4);
  await db
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto("service_fields")
        .values({ code: "land", name: "Đất đai", name_en: null })
        .execute();
      throw new Error("taken back");
    })
    .catch(() => {});
  await db.updateTable("service_fields").set({ name: "Đất" }).where("code", "=", "none").execute();
  expect(await version()).toBe(afterDelete);
});

test("a citizen's rating and comment change nothing that is public, and write nothing for it", async () => {
  const before = await version();
  const message = {
    ...{ id: crypto.randomUUID(), day: "2026-11-23", point: world.pointCode },
    ...{ answers: { overall: 1 }, comment: "Chờ lâu" },
  };
  const answer = await world.app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });
  expect(answer.status).toBe(201);
  expect(await version()).toBe(before);
  const changing = await publicTables();
  for (const table of ["inbox", "ratings", "comments", "cases"]) expect(changing.has(table)).toBe(false);
});

import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupStream } from "../../../server/backup/saveBackup.ts";
import { ratingKey, receiptKey } from "../../../server/database/storedKeys.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { messageTo, openScene, type Scene, sendJson } from "../ratings/scene.ts";

const CITIZENS = 12;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

/** The rows of each table as a backup has them, in its order. */
async function savedRows(): Promise<Map<string, string[]>> {
  const chunks: Buffer[] = [];
  for await (const chunk of backupStream(scene.app.database.db, new Date())) chunks.push(chunk as Buffer);
  const saved = new Map<string, string[]>();
  let table = "";
  for (const line of gunzipSync(Buffer.concat(chunks)).toString().split("\n")) {
    if (line.startsWith('["table"')) table = (JSON.parse(line) as string[])[1] as string;
    if (line.startsWith("{")) saved.set(table, [...(saved.get(table) ?? []), line]);
  }
  return saved;
}

/** Sends ratings one after the other, so that the keys under which they are kept fall all the way. */
async function rateWithFallingKeys(keyOf: (id: string) => string): Promise<string[]> {
  const ids = Array.from({ length: CITIZENS }, () => crypto.randomUUID());
  ids.sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
  for (const id of ids) {
    const answer = await sendJson(scene.app, messageTo(scene.code, { id, comment: "Chờ lâu", urgent: true }));
    expect(answer.status).toBe(201);
  }
  return ids.map(keyOf);
}

test.each([
  ["ratings", ratingKey],
  ["comments", (id: string) => receiptKey(receiptOf(id))],
])("a backup does not tell in which order %s came", async (_, keyOf) => {
  const keys = await rateWithFallingKeys(keyOf);
  let found = 0;
  for (const [table, lines] of await savedRows()) {
    const inFile = lines.flatMap((line) => keys.filter((key) => line.includes(key)));
    found += inFile.length;
    if (inFile.length > 0) expect({ table, inFile }).not.toEqual({ table, inFile: keys });
  }
  expect(found).toBeGreaterThanOrEqual(CITIZENS);
});

test("the lines of a backup stay where they are when rows move within the database", async () => {
  const { db } = scene.app.database;
  const before = await savedRows();
  for (const name of before.keys()) {
    // PostgreSQL writes a row that is changed anew, behind all others. The trail refuses every change.
    if (name.startsWith("trail")) continue;
    const { rows } = await sql<{ column: string }>`
      select column_name as "column" from information_schema.columns
      where table_schema = 'public' and table_name = ${name} and is_identity = 'NO'
      order by ordinal_position limit 1
    `.execute(db);
    const column = sql.ref(rows[0]?.column as string);
    await sql`update ${sql.table(name)} as t set ${column} = ${column} where hashtext(t::text) % 2 = 0`.execute(
      db,
    );
  }
  expect(await savedRows()).toEqual(before);
});

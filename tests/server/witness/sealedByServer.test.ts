import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../../server/database/connect.ts";
import { findLogContent, findLogHead, findLogKey } from "../../../server/database/logEntries.ts";
import { readLogFile } from "../../../server/log/logFiles.ts";
import { sealLog } from "../../../server/log/sealLog.ts";
import { recountRatings } from "../../../server/ratings/recountRatings.ts";
import { pathsOfLog } from "../../../server/witness/readAhead.ts";
import { verifyLog } from "../../../server/witness/verifyLog.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receiveAndPublish } from "../../support/publishing.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";
import { newFolder } from "./scene.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Twelve people at two counters, all of it published. */
async function publishSome(db: Database): Promise<void> {
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành" });
  const first = await insertPoint(db, { agencyId });
  const second = await insertPoint(db, { agencyId, body: "BBBBBBB" });
  const rated = { agencyId, serviceId: null, decidingAgencyId: null, field: "land", day: "2026-11-23" };
  const ratings = Array.from({ length: 12 }, (_, i) => ({
    ...rated,
    id: crypto.randomUUID(),
    pointId: (i % 2 === 0 ? first : second).id,
    answers: { overall: 1 + (i % 5), officer: 5 },
  }));
  await receiveAndPublish(db, ratings);
}

/** The public log of a database, as whoever asks for every address has it. */
async function download(db: Database): Promise<string> {
  const folder = await newFolder();
  const head = (await findLogHead(db))!;
  const files = new Map<string, string | Uint8Array>([
    ["checkpoint", head.note],
    ["key", (await findLogKey(db))!.publicKey],
  ]);
  for (const path of pathsOfLog(head.size)) files.set(path, (await readLogFile(db, path))!);
  for (let index = 0; index < head.size; index++) {
    const content = await findLogContent(db, index);
    if (content !== undefined) files.set(`step/${index}`, content);
  }
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

test("what a server sealed, a stranger proves without its database", async () => {
  const { db } = database;
  await publishSome(db);
  await db.transaction().execute(async (trx) => {
    const { cellsOf } = await recountRatings(trx, []);
    const sealing = { today: "2026-11-24", secrets: [TEST_SECRET], fresh: new Map() };
    await sealLog(trx, { ...sealing, recount: async () => cellsOf });
  });
  const said: string[] = [];
  const agrees = await verifyLog({ place: await download(db) }, ({ vi, en }) => said.push(vi, en));
  expect(said.join("\n")).toMatch(/[1-9]\d* đợt công bố.*; 12 lượt đánh giá/);
  expect(agrees).toBe(true);
});

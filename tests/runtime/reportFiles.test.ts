import { afterAll, beforeAll, expect, it } from "vitest";
import { insertReportEdition } from "../../server/database/reports.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { frozenFixture } from "../support/frozenFixture.ts";
import { elementsOf, partOf, partsOf } from "../support/openXml.ts";
import { type StartedWorker, startWorker } from "../support/startedWorker.ts";

let database: TestDatabase;
let worker: StartedWorker;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.db.transaction().execute((trx) => insertReportEdition(trx, frozenFixture()));
  worker = await startWorker(await database.handOver(), { PUBLIC_URL: "http://hailong.test" });
});
afterAll(async () => {
  await worker?.stop();
  await database?.close();
});

const partsFrom = async (path: string) => {
  const response = await fetch(worker.url + path);
  expect(response.status).toBe(200);
  return partsOf(new Uint8Array(await response.arrayBuffer()));
};

it("a Worker, which cannot read a font, hands out the report without pictures and with every table", async () => {
  const parts = await partsFrom("/reports/2025.docx");
  expect(Object.keys(parts).filter((name) => name.endsWith(".png"))).toEqual([]);
  // The head and the signature are two more than the workbook has sheets of tables.
  const tables = elementsOf(partOf(parts, "word/document.xml"), "w:tbl").length - 2;
  const workbook = Object.keys(await partsFrom("/reports/2025.xlsx"));
  expect(workbook.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(tables + 1);
});

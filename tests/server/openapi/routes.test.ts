import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { createApp } from "../../../server/app.ts";
import { type Connection, connect } from "../../../server/database/connect.ts";
import { loadOfficialFigures } from "../../../server/results/loadOfficialFigures.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { receiveAndPublish } from "../../support/publishing.ts";
import { TRIES } from "./tries.ts";

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { schemas: Record<string, object> };
}
interface Answer {
  content: Record<string, { schema: { $ref?: string } }>;
}

let app: TestApp;
let away: Connection;
let document: Document;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  away = connect("postgres://nobody@127.0.0.1:1/none", { max: 1 });
  await loadOfficialFigures(app.database.db);
  await releaseSomeAnswers();
  document = await (await app.request("/openapi.json")).json();
});
afterAll(async () => {
  await away.close();
  await app.database.close();
});

/** Figures without a cell would prove little about the cells' schema. */
async function releaseSomeAnswers(): Promise<void> {
  const point = await app.database.db
    .selectFrom("rating_points")
    .select(["id", "agency_id"])
    .where("code", "=", "BDQ44NEP")
    .executeTakeFirstOrThrow();
  const rating = { day: "2026-11-02", agencyId: point.agency_id, pointId: point.id, field: "unstated" };
  await receiveAndPublish(
    app.database.db,
    [1, 2, 3, 4, 5].map((overall) => ({
      ...rating,
      id: `7be8a3f0-34d5-4c8b-8f8e-00000000000${overall}`,
      serviceId: null,
      decidingAgencyId: null,
      answers: { overall },
    })),
  );
}

function answersOf(operation: string): Record<string, Answer> {
  const [method = "", path = ""] = operation.split(" ");
  return document.paths[path]?.[method]?.responses ?? {};
}

/** Reads what the document prints, so that the document itself is tried and not the schemas behind it. */
function schemaFor(answer: Answer, type: string): z.ZodType {
  const schema = answer.content[type]?.schema;
  if (!schema) throw new Error(`the document does not list ${type}`);
  const name = schema.$ref?.split("/").at(-1);
  return z.fromJSONSchema(
    (name ? document.components.schemas[name] : schema) as z.core.JSONSchema.JSONSchema,
  );
}

it.each(TRIES)("$operation answers $status as the document says", async (one) => {
  const lost = createApp(() => ({ ...app.platform, db: away.db }));
  const path = one.path ?? (one.operation.split(" ")[1] as string);
  const response = one.lost ? await lost.request(path, one.init) : await app.request(path, one.init);
  expect(response.status).toBe(one.status);
  const answer = answersOf(one.operation)[one.status];
  expect(answer).toBeDefined();
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0] as string;
  const read = schemaFor(answer as Answer, type).safeParse(await response.json());
  expect(read.error).toBeUndefined();
});

it("every status that the document lists is tried", () => {
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method} ${path} ${status}`),
    ),
  );
  const tried = new Set(TRIES.map(({ operation, status }) => `${operation} ${status}`));
  expect(listed.filter((one) => !tried.has(one))).toEqual([]);
});

it("every route of the machine face is in the document", () => {
  const routes = createApp(() => app.platform).routes.filter(
    ({ path, method }) => path.startsWith("/api/") && method !== "ALL",
  );
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.length).toBeGreaterThan(0);
  expect(
    routes.map(({ method, path }) => `${method} ${path}`).filter((one) => !described.includes(one)),
  ).toEqual([]);
});

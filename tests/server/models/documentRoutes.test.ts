import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertModel, PDF } from "../../support/models.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let app: TestApp;
let staff: Official;
let stranger: Official;
let model: number;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  const { db } = app.database;
  const [one, other] = await db
    .selectFrom("agencies")
    .select("id")
    .where("kind", "=", "commune")
    .where("valid_to", "is", null)
    .orderBy("code")
    .limit(2)
    .execute();
  staff = await openOfficial(app, { role: "staff", agencyId: one?.id ?? 0, name: "Hoàng Thị Một Cửa" });
  stranger = await openOfficial(app, { role: "staff", agencyId: other?.id ?? 0 });
  model = await insertModel(db, one?.id ?? 0);
});
afterAll(() => app.database.close());

async function send(who: Official, file: string, title = "Quyết định số 12"): Promise<Response> {
  const body = new FormData();
  body.set("document", new File([Buffer.from(file, "latin1")], "x.html", { type: "text/html" }));
  body.set("title", title);
  const headers = { Origin: "http://hailong.test" };
  return await who.request(`/models/${model}/documents`, { method: "POST", headers, body });
}

const lines = () =>
  app.database.db
    .selectFrom("trail")
    .select(["action", "account_name", "before", "after"])
    .where("action", "in", ["models.document-added", "models.document-removed"])
    .orderBy("id")
    .execute();

test("a document is kept byte for byte, given out as a download under a plain name, and listed on the page", async () => {
  expect((await send(staff, PDF)).status).toBe(303);
  const page = await (await app.request(`/models/${model}`)).text();
  const [, id = ""] = /href="\/models\/documents\/(\d+)"/.exec(page) ?? [];
  expect(page).toContain("Quyết định số 12");
  const given = await app.request(`/models/documents/${id}`);
  expect(given.headers.get("Content-Type")).toBe("application/pdf");
  expect(given.headers.get("Content-Disposition")).toBe('attachment; filename="quyet-dinh-so-12.pdf"');
  expect(given.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(Buffer.from(await given.arrayBuffer()).toString("latin1")).toBe(PDF);
  expect((await app.request("/models/documents/999")).status).toBe(404);
});

test("what is no PDF, too large, or from somebody without the right is refused, and nothing is kept", async () => {
  expect((await send(staff, "<html></html>")).status).toBe(422);
  expect((await send(staff, PDF, "=1+1")).status).toBe(422);
  expect((await send(staff, PDF.replace("endobj", "/JavaScript endobj"))).status).toBe(422);
  const large = PDF.replace("endobj", `${" ".repeat(6 * 1024 * 1024)}endobj`);
  expect((await send(staff, large)).status).toBe(413);
  expect((await send(stranger, PDF)).status).toBe(403);
  expect(await lines()).toHaveLength(1);
});

test("a model has six documents at most; one that is taken away is gone, and all of it is on the trail", async () => {
  for (let count = 2; count <= 6; count++)
    expect((await send(staff, PDF, `Kế hoạch ${count}`)).status).toBe(303);
  expect((await send(staff, PDF)).status).toBe(422);
  const [{ id } = { id: 0 }] = await app.database.db
    .selectFrom("model_documents")
    .select("id")
    .orderBy("id")
    .execute();
  const path = `/models/${model}/documents/${id}/removal`;
  expect((await stranger.post(path, {})).status).toBe(403);
  expect((await staff.post(path, {})).status).toBe(303);
  expect((await app.request(`/models/documents/${id}`)).status).toBe(404);
  const trail = await lines();
  expect(trail).toHaveLength(7);
  expect(trail.at(-1)).toEqual({
    action: "models.document-removed",
    account_name: "Hoàng Thị Một Cửa",
    before: { document: id, title: "Quyết định số 12" },
    after: null,
  });
});

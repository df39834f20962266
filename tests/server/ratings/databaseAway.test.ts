import { expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { connect } from "../../../server/database/connect.ts";
import { openTestApp } from "../../support/app.ts";

const CODE = "AAAAAAAQ";

/** The app, with a database address at which nothing answers. */
async function openAppWithoutDatabase() {
  const { platform, database } = await openTestApp();
  const nowhere = connect("postgres://postgres@127.0.0.1:1/nowhere", { max: 1 });
  const { db } = nowhere;
  const app = createApp(() => ({ ...platform, db }));
  const request = async (path: string, init?: RequestInit) =>
    await app.request(`http://hailong.test${path}`, init);
  const close = async () => {
    await nowhere.close();
    await database.close();
  };
  return { request, close };
}

test("while the database is away nothing is lost: the form comes back filled, with when to try again", async () => {
  const { request, close } = await openAppWithoutDatabase();

  const closed = await request(`/d/${CODE}`);
  expect(closed.status).toBe(503);
  expect(closed.headers.get("Retry-After")).toBe("10");
  expect(await closed.text()).toContain("Hệ thống đang tạm nghỉ");

  const id = crypto.randomUUID();
  const fields = { id, day: "2026-11-23", overall: "2", officer: "1", comment: "Chờ lâu" };
  const form = await request(`/d/${CODE}`, { method: "POST", body: new URLSearchParams(fields) });
  expect(form.status).toBe(503);
  expect(form.headers.get("Retry-After")).toBe("10");
  const html = await form.text();
  expect(html).toContain(`value="${id}"`);
  expect(html).toMatch(/name="overall" value="2" checked/);
  expect(html).toMatch(/name="officer" value="1" checked/);
  expect(html).toContain(">Chờ lâu</textarea>");

  const body = new URLSearchParams({ receipt: "0123456789ABCDEF", comment: "Chờ lâu" });
  const comment = await request(`/d/${CODE}/thanks`, { method: "POST", body });
  expect(comment.status).toBe(503);
  expect(await comment.text()).toContain(">Chờ lâu</textarea>");

  const json = await request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, day: "2026-11-23", point: CODE, answers: { overall: 2 } }),
  });
  expect(json.status).toBe(503);
  expect(json.headers.get("Retry-After")).toBe("10");
  expect(await json.json()).toMatchObject({ code: "database-away" });
  await close();
});

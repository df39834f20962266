import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.database.close());

test.each([
  ["/posters?page=x", "page", "Mục “page” chưa đúng."],
  ["/posters?size=A9", "size", "Mục “size” chưa đúng: A5, A4"],
  ["/api/agencies?on=2025-02-30", "on", "Mục “on” chưa đúng."],
])("%s is refused in the reader's words, not in a programmer's", async (path, field, detail) => {
  const answer = await app.request(path, { headers: { Accept: "application/json" } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: "invalid-field", field, detail });
});

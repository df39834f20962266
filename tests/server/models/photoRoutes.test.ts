import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPhoto } from "../../../server/database/modelPhotos.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertModel } from "../../support/models.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let photo: number;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  const modelId = await insertModel(db, await insertAgency(db, { code: "01864" }), {});
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
  const size = { width: 1, height: 1 };
  photo = await db.transaction().execute(
    async (trx) =>
      await insertPhoto(trx, {
        modelId,
        caption: "",
        addedOn: "2026-11-20",
        large: bytes,
        small: bytes,
        ...size,
      }),
  );
});
afterAll(() => app.database.close());

test.each(["large", "small"])("a photo is there in the size %s and under no longer word", async (size) => {
  const answer = await app.request(`/models/photos/${photo}/${size}`);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/jpeg"]);
  for (const longer of [`${size}/`, `${size}st`, `x${size}`]) {
    expect((await app.request(`/models/photos/${photo}/${longer}`)).status).toBe(404);
  }
});

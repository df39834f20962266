import { afterAll, beforeAll, expect, test } from "vitest";
import { findSilentKiosks } from "../../../server/figures/silentKiosks.ts";
import { insertPoint } from "../../support/units.ts";
import { messageTo, openScene, type Scene, sendJson } from "../ratings/scene.ts";

let scene: Scene;
let code: string;
beforeAll(async () => {
  scene = await openScene();
  ({ code } = await insertPoint(scene.app.database.db, {
    agencyId: scene.agencyId,
    body: "DDDDDDD",
    name: "Máy ở quầy 3",
    channel: "kiosk",
  }));
});
afterAll(() => scene.app.database.close());

const contact = (point: string) => scene.app.request(`/kiosk/${point}/contact`, { method: "POST" });
const silentOn = async (day: string) =>
  (await findSilentKiosks(scene.app.database.db, day)).map(({ name, lastOn }) => [name, lastOn]);

test("a kiosk is silent once its tablet has not reported for a whole working day", async () => {
  expect(await silentOn("2026-11-23")).toEqual([["Máy ở quầy 3", null]]);
  const answer = await contact(code);
  expect(await answer.json()).toMatchObject({ now: Date.parse("2026-11-23T05:00:00Z") });
  expect(await silentOn("2026-11-23")).toEqual([]);
  // 24 November is the Day of Vietnamese Culture: nobody works. The first whole working day without a report is the 25th.
  for (const day of ["2026-11-24", "2026-11-25"]) expect(await silentOn(day)).toEqual([]);
  expect(await silentOn("2026-11-26")).toEqual([["Máy ở quầy 3", "2026-11-23"]]);
});

test("over a weekend no kiosk falls silent", async () => {
  scene.app.setNow("2026-11-27T01:00:00Z");
  await contact(code);
  for (const day of ["2026-11-28", "2026-11-29", "2026-11-30"]) expect(await silentOn(day)).toEqual([]);
  expect(await silentOn("2026-12-01")).toEqual([["Máy ở quầy 3", "2026-11-27"]]);
});

test("ratings neither wake a kiosk nor leave anything at its day of contact", async () => {
  scene.app.setNow("2026-12-01T01:00:00Z");
  expect((await sendJson(scene.app, messageTo(code, { day: "2026-12-01" }))).status).toBe(201);
  await scene.app.request(`/kiosk/${code}`);
  expect(await silentOn("2026-12-01")).toEqual([["Máy ở quầy 3", "2026-11-27"]]);
});

test("a report never sets the day back, and a counter with a poster has no tablet to report", async () => {
  scene.app.setNow("2026-11-20T01:00:00Z");
  await contact(code);
  expect(await silentOn("2026-12-01")).toEqual([["Máy ở quầy 3", "2026-11-27"]]);
  await contact(scene.code);
  const rows = await scene.app.database.db.selectFrom("kiosk_contacts").selectAll().execute();
  expect(rows).toHaveLength(1);
});

test("the manifest opens the kiosk on the whole screen and keeps to it", async () => {
  const answer = await scene.app.request(`/kiosk/${code}/manifest.webmanifest`);
  expect(answer.headers.get("Content-Type")).toContain("application/manifest+json");
  expect(await answer.json()).toMatchObject({
    start_url: `/kiosk/${code}`,
    scope: `/kiosk/${code}`,
    display: "fullscreen",
    icons: [{ sizes: "192x192" }, { sizes: "512x512" }],
  });
});

test("the page leads nowhere but to itself, in Vietnamese whatever the tablet's system speaks", async () => {
  const answer = await scene.app.request(`/kiosk/${code}`, { headers: { "Accept-Language": "en" } });
  const html = await answer.text();
  expect(html).toContain('<html lang="vi">');
  const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([`/kiosk/${code}?lang=en`]);
});

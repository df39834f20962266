import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertPoint } from "../../support/units.ts";

let app: TestApp;
let head: Official;
let own: number;
let neighbour: number;
const idOf = async (code: string, validFrom: string) =>
  (
    await app.database.db
      .selectFrom("agencies")
      .select("id")
      .where("code", "=", code)
      .where("valid_from", "=", validFrom)
      .executeTakeFirstOrThrow()
  ).id;

beforeAll(async () => {
  app = await openDashboardApp();
  own = await idOf("01864", "2025-07-01");
  neighbour = await idOf("01906", "2025-07-01");
  head = await openOfficial(app, { role: "head", agencyId: own });
});
afterAll(() => app.database.close());

const FORM = {
  agencyCode: "01864",
  name: "",
  channel: "counter",
  fieldCode: "",
  openedOn: "2026-11-23",
  closedOn: "",
  seenName: "",
  seenClosedOn: "",
  decidingCode: "",
  seenDeciding: "",
};
/** A point of the head's own unit, open since the unit began. */
async function openPoint(facts: { body: string; name: string }) {
  const point = await insertPoint(app.database.db, { agencyId: own, ...facts });
  await app.database.db
    .updateTable("rating_points")
    .set({ opened_on: "2025-07-01" })
    .where("id", "=", point.id)
    .execute();
  return point;
}
const visible = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/[\s ]+/g, " ");
const actionsOf = async (subject: string) =>
  (
    await app.database.db
      .selectFrom("trail")
      .select("action")
      .where("subject", "=", subject)
      .orderBy("id")
      .execute()
  ).map(({ action }) => action);

test("staff see their own unit's points with the way to poster and page, no figures, and change nothing", async () => {
  const staff = await openOfficial(app, { role: "staff", agencyId: own });
  const html = await (await staff.request("/points")).text();
  expect(html).toContain("/agencies/01864/posters");
  expect(html).not.toContain("/agencies/01906/posters");
  expect(html).not.toContain("/points/new");
  expect(visible(html)).not.toMatch(/\d%/);
  expect((await staff.post("/points", { ...FORM, name: "Quầy lạ" })).status).toBe(403);
});

test("a head adds a point, which is there to be rated at once, and it is on the trail", async () => {
  const response = await head.post("/points", { ...FORM, name: "Quầy số 9 – Tư pháp", fieldCode: "tu-phap" });
  expect(response.status).toBe(303);
  const { code } = await app.database.db
    .selectFrom("rating_points")
    .select("code")
    .where("name", "=", "Quầy số 9 – Tư pháp")
    .executeTakeFirstOrThrow();
  expect((await app.request(`/d/${code}`)).status).toBe(200);
  expect(await actionsOf(`point ${code}`)).toEqual(["point.added"]);
});

test("a head cannot add a point at a neighbour's, nor open a neighbour's form", async () => {
  expect((await head.post("/points", { ...FORM, agencyCode: "01906", name: "Quầy bên cạnh" })).status).toBe(
    403,
  );
  const lines = await app.database.db
    .selectFrom("trail")
    .select(["account_id", "agency_id", "subject", "refused"])
    .where("action", "=", "access.refused")
    .execute();
  expect(lines).toContainEqual({
    account_id: head.accountId,
    agency_id: neighbour,
    subject: "right change-points",
    refused: true,
  });
  const { id } = await insertPoint(app.database.db, { agencyId: neighbour, body: "DDDDDDD" });
  expect((await head.request(`/points/${id}`)).status).toBe(403);
});

test("a point is renamed and closed; the list says it is closed and its page takes no ratings", async () => {
  const { id, code } = await openPoint({ body: "EEEEEEE", name: "Quầy cũ" });
  const seen = { ...FORM, seenName: "Quầy cũ" };
  expect((await head.post(`/points/${id}`, { ...seen, name: "Quầy tên mới" })).status).toBe(303);
  const closing = { ...seen, name: "Quầy tên mới", seenName: "Quầy tên mới", closedOn: "2026-11-23" };
  expect((await head.post(`/points/${id}`, closing)).status).toBe(303);
  expect(visible(await (await head.request("/points?state=closed")).text())).toContain(
    "✕ đã đóng từ 23/11/2026: không nhận đánh giá",
  );
  expect((await app.request(`/d/${code}`)).status).toBe(410);
  expect(await actionsOf(`point ${code}`)).toEqual(["point.changed", "point.closed"]);
  const reopening = await head.post(`/points/${id}`, {
    ...closing,
    seenClosedOn: "2026-11-23",
    closedOn: "",
  });
  expect(reopening.status).toBe(422);
});

test("a head says which unit decides what is handed in at a point, and takes it back", async () => {
  const { id, code } = await openPoint({ body: "HHHHHHH", name: "Quầy liên thông" });
  const form = { ...FORM, name: "Quầy liên thông", seenName: "Quầy liên thông" };
  const decides = async () =>
    (
      await app.database.db
        .selectFrom("rating_points")
        .select("deciding_agency_id as unit")
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
    ).unit;
  expect((await head.post(`/points/${id}`, { ...form, decidingCode: "01906" })).status).toBe(303);
  expect(await decides()).toBe(neighbour);
  expect(await (await head.request(`/points/${id}`)).text()).toContain('<option value="01906" selected');
  expect((await head.post(`/points/${id}`, { ...form, decidingCode: "" })).status).toBe(409);
  expect((await head.post(`/points/${id}`, { ...form, seenDeciding: String(neighbour) })).status).toBe(303);
  expect(await decides()).toBeNull();
  const [line] = await app.database.db
    .selectFrom("trail")
    .select("after")
    .where("subject", "=", `point ${code}`)
    .orderBy("id")
    .execute();
  expect(line?.after).toMatchObject({ decidingCode: "01906" });
});

test("who changes a point that somebody else has just changed is shown how it is now", async () => {
  const { id } = await openPoint({ body: "FFFFFFF", name: "Quầy A" });
  const seen = { ...FORM, seenName: "Quầy A" };
  expect((await head.post(`/points/${id}`, { ...seen, name: "Quầy B" })).status).toBe(303);
  const late = await head.post(`/points/${id}`, { ...seen, name: "Quầy C" });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('value="Quầy B"');
  expect(visible(html)).toContain("vừa được người khác thay đổi");
});

test("a closing day in the past is refused, and what was typed is kept", async () => {
  const { id } = await openPoint({ body: "GGGGGGG", name: "Quầy G" });
  const form = { ...FORM, seenName: "Quầy G", name: "Quầy G mới", closedOn: "2026-11-01" };
  const response = await head.post(`/points/${id}`, form);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(visible(html)).toContain("ngày này đã qua");
  expect(html).toContain('value="Quầy G mới"');
});

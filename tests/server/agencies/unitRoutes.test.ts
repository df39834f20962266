import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let app: TestApp;
let administrator: Official;
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
  administrator = await openOfficial(app, {
    role: "administrator",
    agencyId: await idOf("19", "2025-07-01"),
  });
});
afterAll(() => app.database.close());

const FIELDS = {
  change: "",
  id: "",
  code: "",
  name: "",
  unitKind: "",
  validFrom: "",
  validTo: "",
  parentCode: "",
  predecessors: "",
  successors: "",
  onDate: "",
  source: "",
};
const visible = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\s ]+/g, " ");
const digestIn = (html: string) => /name="digest" value="([0-9a-f]+)"/.exec(html)?.[1] ?? "";

async function preview(form: Partial<typeof FIELDS>, status = 200): Promise<string> {
  const response = await administrator.post("/units/preview", { ...FIELDS, ...form });
  const html = await response.text();
  expect(response.status, visible(html)).toBe(status);
  return html;
}

const merger = { change: "succession", predecessors: "01906", successors: "01864", onDate: "2026-12-01" };

test("the list finds a unit by a name without tone marks, and says what it was made of", async () => {
  const text = visible(await (await administrator.request("/units?search=bang+thanh")).text());
  expect(text).toContain("Xã Bằng Thành");
  expect(text).toMatch(/Xã Bộc Bố/);
  expect(text).not.toContain("Xã Ba Bể");
});

test("a merger's preview says whose counts go forward, which points close and whose grants stay behind, and which months move", async () => {
  await openOfficial(app, {
    role: "head",
    agencyId: await idOf("01906", "2025-07-01"),
    name: "Bà Trưởng xã",
  });
  const text = visible(await preview(merger));
  expect(text).toContain("Xã Ba Bể: chuyển nguyên vẹn, số liệu cũ cộng tiếp vào Xã Bằng Thành");
  expect(text).toContain("Xã Ba Bể: ngày cuối 30/11/2026.");
  expect(text).toMatch(/Xã Ba Bể – [^:]+: không nhận đánh giá từ 01\/12\/2026/);
  expect(text).toContain("Bà Trưởng xã (Lãnh đạo đơn vị): sau ngày 30/11/2026 chỉ còn xem số liệu cũ");
  // Ten ratings of Ba Bể in 05/2026 come to Bằng Thành, which had none in that month.
  expect(text).toMatch(/Xã Bằng Thành mới 05\/2026 Chưa có lượt đánh giá [^;]+; 10 lượt/);
  expect(text).not.toMatch(/Xã Bằng Thành cũ/);
  const { validTo } = await app.database.db
    .selectFrom("agencies")
    .select("valid_to as validTo")
    .where("code", "=", "01906")
    .where("valid_from", "=", "2025-07-01")
    .executeTakeFirstOrThrow();
  expect(validTo, "a preview writes nothing").toBeNull();
});

test("a division's preview says that the past counts stop", async () => {
  const division = { ...merger, predecessors: "01864" };
  const unknown = await preview({ ...division, successors: "01906, 01858-X" }, 422);
  expect(visible(unknown)).toContain("không có đơn vị mã 01858-X");
  const text = visible(await preview({ ...division, successors: "01906, 01840" }));
  expect(text).toContain("Xã Bằng Thành: bị chia, nên số liệu cũ dừng lại dưới tên cũ");
});

test("a change is refused in words by the rules of import, and what was typed is kept", async () => {
  const html = await preview(
    {
      change: "add",
      code: "01864",
      name: "Xã Trùng Mã",
      unitKind: "commune",
      validFrom: "2026-01-01",
      parentCode: "19",
    },
    422,
  );
  expect(visible(html)).toContain("hai đơn vị cùng mã không được trùng ngày");
  expect(html).toContain('value="Xã Trùng Mã"');
  for (const [form, words] of [
    [{ parentCode: "99" }, "không có đơn vị cấp trên mã 99"],
    [{ validTo: "2025-02-31" }, "không phải ngày"],
    [{ code: "1999" }, "mất số 0"],
  ] as const) {
    const add = {
      change: "add",
      code: "01999",
      name: "Xã Mới",
      unitKind: "commune",
      validFrom: "2026-01-01",
      parentCode: "19",
    };
    expect(visible(await preview({ ...add, ...form }, 422))).toContain(words);
  }
});

test("a unit cannot be put below itself, and the province does not end here", async () => {
  const root = {
    change: "change",
    id: String(await idOf("19", "2025-07-01")),
    name: "Tỉnh Thái Nguyên",
    validFrom: "2025-07-01",
  };
  expect(visible(await preview({ ...root, validTo: "2026-12-31" }, 422))).toContain("không kết thúc ở đây");
  expect(visible(await preview({ ...root, parentCode: "01864" }, 422))).toContain(
    "nằm dưới chính đơn vị này",
  );
});

test("a new unit is written once it is confirmed, with its line on the trail", async () => {
  const form = {
    ...FIELDS,
    change: "add",
    code: "BK-MOI",
    name: "Trung tâm Mới",
    unitKind: "department",
    validFrom: "2026-12-01",
    parentCode: "19",
  };
  const digest = digestIn(await preview(form));
  const response = await administrator.post("/units/apply", { ...form, digest });
  expect([response.status, response.headers.get("Location")]).toEqual([303, "/units?done"]);
  const id = await idOf("BK-MOI", "2026-12-01");
  const line = await app.database.db
    .selectFrom("trail")
    .selectAll()
    .where("subject", "=", `unit ${id}`)
    .executeTakeFirstOrThrow();
  expect([line.action, line.role, line.agency_id]).toEqual(["unit.added", "administrator", id]);
});

test("of two administrators who change units at once, the second is shown a new preview and nothing is lost", async () => {
  const id = String(await idOf("01906", "2025-07-01"));
  const change = { ...FIELDS, change: "change", id, validFrom: "2025-07-01", parentCode: "19" };
  const first = { ...change, name: "Xã Ba Bể Một" };
  const second = { ...change, name: "Xã Ba Bể Hai" };
  const digest = digestIn(await preview(first));
  expect((await administrator.post("/units/apply", { ...first, digest })).status).toBe(303);
  const late = await administrator.post("/units/apply", { ...second, digest });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(visible(html)).toContain("vừa được người khác thay đổi");
  expect(visible(html)).toContain("Hiện nay Xã Ba Bể Một");
  expect((await administrator.post("/units/apply", { ...second, digest: digestIn(html) })).status).toBe(303);
  const { before, after } = await app.database.db
    .selectFrom("trail")
    .select(["before", "after"])
    .where("subject", "=", `unit ${id}`)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(before)).toContain("Xã Ba Bể Một");
  expect(JSON.stringify(after)).toContain("Xã Ba Bể Hai");
});

test("a merger that is confirmed ends the unit and closes its points; grants wait for the administrator's own step", async () => {
  const form = { ...FIELDS, ...merger };
  const head = await openOfficial(app, { role: "head", agencyId: await idOf("01906", "2025-07-01") });
  const digest = digestIn(await preview(form));
  expect((await administrator.post("/units/apply", { ...form, digest })).status).toBe(303);
  const { db } = app.database;
  const id = await idOf("01906", "2025-07-01");
  const unit = await db
    .selectFrom("agencies")
    .select("valid_to")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(unit.valid_to).toBe("2026-11-30");
  const closed = await db
    .selectFrom("rating_points")
    .select("closed_on")
    .where("agency_id", "=", id)
    .execute();
  expect(new Set(closed.map(({ closed_on }) => closed_on))).toEqual(new Set(["2026-12-01"]));
  const grant = await db
    .selectFrom("grants")
    .select("valid_to")
    .where("account_id", "=", head.accountId)
    .executeTakeFirstOrThrow();
  expect(grant.valid_to).toBeNull();
});

test("who may see units but not change them has no forms, and is refused the preview", async () => {
  const analyst = await openOfficial(app, { role: "analyst", agencyId: await idOf("19", "2025-07-01") });
  expect(await (await analyst.request("/units")).text()).not.toContain("/units/new");
  expect((await analyst.post("/units/preview", { ...FIELDS, ...merger })).status).toBe(403);
  expect((await analyst.post("/units/apply", { ...FIELDS, ...merger, digest: "" })).status).toBe(403);
});

test("an administrator of one commune is refused a change beyond it, confirmed or not, and the trail says so", async () => {
  const agencyId = await idOf("01864", "2025-07-01");
  const small = await openOfficial(app, { role: "administrator", agencyId });
  const before = await app.database.db.selectFrom("successions").select("predecessor_id").execute();
  const other = { ...merger, predecessors: "01864", successors: "01840", onDate: "2027-01-01" };
  expect((await small.post("/units/preview", { ...FIELDS, ...other })).status).toBe(403);
  const digest = digestIn(await preview(other));
  expect((await small.post("/units/apply", { ...FIELDS, ...other, digest })).status).toBe(403);
  expect(await app.database.db.selectFrom("successions").select("predecessor_id").execute()).toEqual(before);
  const lines = await app.database.db
    .selectFrom("trail")
    .select(["action", "refused"])
    .where("account_id", "=", small.accountId)
    .execute();
  expect(lines).toEqual(Array(2).fill({ action: "access.refused", refused: true }));
});

test("who reads English is refused in English, by the rules of import too", async () => {
  const form = { ...FIELDS, change: "succession", onDate: "2027-01-01" };
  const ask = async (codes: Partial<typeof FIELDS>) =>
    visible(await (await administrator.post("/units/preview?lang=en", { ...form, ...codes })).text());
  expect(await ask({})).toContain("at least one old and one new code are needed");
  expect(await ask({ predecessors: "77777", successors: "01864" })).toContain("there is no unit 77777");
});

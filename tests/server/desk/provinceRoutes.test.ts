import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK_TABLES } from "../../../web/desk/deskTables.ts";
import type { TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertPoint } from "../../support/units.ts";

let app: TestApp;
let analyst: Official;
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
  const { db } = app.database;
  analyst = await openOfficial(app, { role: "analyst", agencyId: await idOf("19", "2025-07-01") });
  const bangThanh = await idOf("01864", "2025-07-01");
  await db
    .insertInto("dossiers")
    .values(
      [
        { month: "2026-02-01", field_code: "dat-dai", received: 1700, resolved: 1600 },
        { month: "2026-02-01", field_code: "tu-phap", received: 400, resolved: 400 },
      ].map((row) => ({ agency_id: bangThanh, ...row })),
    )
    .execute();
});
afterAll(() => app.database.close());

const visible = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\s ]+/g, " ");

async function read(path: string): Promise<string> {
  const response = await analyst.request(path, { headers: { Accept: "text/html" } });
  expect(response.status, path).toBe(200);
  return visible(await response.text());
}

async function table(name: string): Promise<string[][]> {
  const response = await analyst.request(`/dashboard/province.csv?table=${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const lines = (await response.text()).replace("\ufeff", "").trim().split("\r\n");
  return lines.map((line) => line.split(","));
}

test("a unit's tile says its verdict by shape and word, under the district people know", async () => {
  const response = await analyst.request("/dashboard/province", { headers: { Accept: "text/html" } });
  const html = await response.text();
  // 341 of 400 satisfied; 85.25 with Wilson 81.4–88.4 lies above 80 (see the worked example of summarise).
  expect(visible(html)).toMatch(/Huyện Pác Nặm .*Bằng Thành ▲ 85,3% ?, Đạt 81,4–88,4% 400 lượt/);
  expect(html).toContain('href="/dashboard?unit=01864&amp;from=2026-01&amp;to=2026-11"');
});

test("no screen and no file of the desk gives an index without instrument and months", async () => {
  const said = "Đánh giá liên tục qua mã QR (hai-long-qr), phiếu sipas-qr-1";
  for (const page of ["/dashboard/province", "/dashboard?unit=01864"])
    expect(await read(page)).toContain(said);
  const files = [
    ...["tiles", "needs", "responses"].map((name) => `/dashboard/province.csv?table=${name}`),
    ...DESK_TABLES.map((name) => `/dashboard/tables.csv?unit=01864&table=${name}`),
  ];
  for (const file of files) {
    const response = await analyst.request(file);
    expect(response.headers.get("Content-Disposition"), file).toContain('filename="hai-long-qr-');
    const [heading, ...lines] = (await response.text()).trim().split("\r\n");
    expect(heading, file).toMatch(/,Công cụ đo,Các tháng$/);
    for (const line of lines)
      expect(line, file).toMatch(/,hai-long-qr,(2025-01\/2025-11 → )?2026-01\/2026-11$/);
  }
});

test("a unit with ten ratings has a tile that gives no index", async () => {
  expect(await read("/dashboard/province")).toMatch(/Ba Bể ○ ít lượt [\d,]+–[\d,]+% 10 lượt/);
});

test("the response rate counts only months for which the unit reported dossiers", async () => {
  // 400 ratings and 2,000 dossiers in 02/2026: 20 %.
  const row = (await table("responses")).find(([unit]) => unit === "Xã Bằng Thành");
  expect(row?.slice(0, 5)).toEqual(["Xã Bằng Thành", "400", "2000", "1", "20.00"]);
});

test("a field with resolved dossiers and no rating that names it is listed, with the ratings that name none", async () => {
  const rows = (await table("silent-fields")).slice(1);
  expect(rows.map(([unit, , dossiers, unnamed]) => [unit, dossiers, unnamed])).toEqual([
    ["Xã Bằng Thành", "1600", "400"],
    ["Xã Bằng Thành", "400", "400"],
  ]);
});

test("a unit that fell by more than chance needs support, and the rule is told beside it", async () => {
  // 130 of 150 satisfied in 08/2025, 60 of 120 in 08/2026: 87 % and 50 %, far beyond chance.
  const baBe = await idOf("01906", "2025-07-01");
  await insertTallies(app.database.db, [
    { agencyId: baBe, month: "2025-08", counts: [5, 5, 10, 60, 70] },
    { agencyId: baBe, month: "2026-08", counts: [20, 20, 20, 30, 30] },
  ]);
  const text = await read("/dashboard/province?from=2026-07&to=2026-10");
  expect(text).toMatch(/Xã Ba Bể ▼ chưa đạt mục tiêu · ▼ giảm so với kỳ trước/);
  expect(text).toContain("xét cùng lúc theo Benjamini–Hochberg");
});

test("a point where nobody rated while others had visitors is named with its unit", async () => {
  const { db } = app.database;
  const [silent, busy] = [await idOf("01864", "2025-07-01"), await idOf("01906", "2025-07-01")];
  await insertPoint(db, { agencyId: silent, body: "BBBBBBB", name: "Quầy im" });
  const { id: point } = await insertPoint(db, { agencyId: busy, body: "CCCCCCC", name: "Quầy đông" });
  await db
    .insertInto("ratings")
    .values({
      agency_id: busy,
      rated_on: "2026-11-18",
      id: crypto.randomUUID(),
      point_id: point,
      questionnaire_id: 1,
      field: "unstated",
      levels: [5],
    })
    .execute();
  const rows = await table("silent-points");
  expect(rows).toContainEqual(["Xã Bằng Thành", "Quầy im"]);
  expect(rows.flat()).not.toContain("Quầy đông");
  // Each of the page's parts is found by a name of its own.
  const html = await (await analyst.request("/dashboard/province")).text();
  const names = [...html.matchAll(/<section[^>]* aria-label="([^"]+)"|<h[23] id="[^"]+">([^<]+)/g)];
  expect(names.length).toBeGreaterThan(10);
  const texts = names.map(([, label, heading]) => label ?? heading);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

test("a head of one commune is refused the province's screen and its files", async () => {
  const head = await openOfficial(app, { role: "head", agencyId: await idOf("01864", "2025-07-01") });
  expect((await head.request("/dashboard/province")).status).toBe(403);
  expect((await head.request("/dashboard/province.csv?table=tiles")).status).toBe(403);
});

test("an administrator reads no comments, and is told so instead of a number", async () => {
  const administrator = await openOfficial(app, {
    role: "administrator",
    agencyId: await idOf("19", "2025-07-01"),
  });
  const text = visible(await (await administrator.request("/dashboard/province")).text());
  expect(text).toContain("Tài khoản này không xem góp ý.");
});

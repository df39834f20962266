import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { findAgency } from "../../../server/database/agencies.ts";
import { listRatingPoints } from "../../../server/database/ratingPoints.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { readSvgQr } from "../../support/qr.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
});
afterAll(() => app.database.close());

const today = "2026-11-23";

async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await app.request(path);
  return { status: response.status, html: await response.text() };
}
const scan = (html: string) =>
  [...html.matchAll(/<svg class="qr".*?<\/svg>/gs)].map(([svg]) => readSvgQr(svg));

async function addressesOf(code: string): Promise<string[]> {
  const unit = await findAgency(app.database.db, code, { today });
  const points = await listRatingPoints(app.database.db, unit?.id as number, today);
  return points.map((point) => `http://hailong.test/d/${point.code}`);
}

test("a unit's sheets are one a point, and a scanner reads each point's address off its own sheet", async () => {
  const { status, html } = await read("/agencies/01882/posters");
  expect(status).toBe(200);
  const addresses = await addressesOf("01882");
  expect(addresses).toHaveLength(2);
  expect(scan(html)).toEqual(addresses);
});

test("a sheet names the unit, the counter, the address to type and the promise", async () => {
  const { html } = await read("/agencies/01882/posters");
  const [sheet = ""] = html.match(/<article.*?<\/article>/s) ?? [];
  const words = sheet.replace(/<[^>]+>/g, "");
  const [address = ""] = await addressesOf("01882");
  for (const part of ["Xã Nghiên Loan", "Quầy số 1", address.replace("http://", ""), "Ẩn danh"]) {
    expect(words).toContain(part);
  }
});

test("the whole province prints the open points of all 37 units", async () => {
  const { html } = await read("/posters");
  const addresses = scan(html);
  // 28 units with two counters and 9 with one: counted in the list of units, every fourth of which has one.
  expect(addresses).toHaveLength(65);
  expect(new Set(addresses).size).toBe(65);
  expect((await read("/agencies/19/posters")).html.match(/<article/g)).toHaveLength(65);
});

test("paper is A5 unless A4 is asked for, and the policy allows the style that says so by its hash", async () => {
  expect((await read("/agencies/01882/posters")).html).toContain("@page{size:A5");
  const response = await app.request("/agencies/01882/posters?size=A4");
  expect(await response.text()).toContain("@page{size:A4");
  expect(response.headers.get("Content-Security-Policy")).toMatch(/style-src 'self' 'sha256-/);
  expect((await read("/agencies/01882/posters?size=A3")).status).toBe(422);
});

test("a unit that has ended gets no sheets but the name of the unit that took over", async () => {
  for (const path of ["/agencies/01861/posters", "/agencies/01864/posters?on=2025-06-30"]) {
    const { status, html } = await read(path);
    expect(status).toBe(410);
    expect(html).toContain("Xã Bằng Thành");
    expect(html).not.toContain("<article");
  }
});

test("a code that no unit has is refused, whatever it looks like", async () => {
  for (const code of ["99999", "%00", "x".repeat(300), "..%2F", "01864%20"]) {
    expect((await read(`/agencies/${code}/posters`)).status).toBe(404);
  }
});

test("a unit without an open point says what would fill the page", async () => {
  await app.database.db
    .updateTable("rating_points")
    .set({ closed_on: today })
    .where("agency_id", "=", (await findAgency(app.database.db, "01843", { today }))?.id as number)
    .execute();
  const { status, html } = await read("/agencies/01843/posters");
  expect(status).toBe(200);
  expect(html).toContain("Chưa có điểm đánh giá nào");
});

test("sheets of a database with simulated ratings stand under the banner", async () => {
  expect((await read("/posters")).html).not.toContain('class="simulated"');
  await updateInstallation(app.database.db, { simulated: true });
  expect((await read("/posters")).html).toContain('class="simulated"');
});

test("a page past the last one shows no sheet and does not fail", async () => {
  const { status, html } = await read("/posters?page=9");
  expect(status).toBe(200);
  expect(html).not.toContain("<article");
});

test("the page around the sheets speaks English on request; the sheets stay Vietnamese", async () => {
  const { html } = await read("/agencies/01882/posters?lang=en");
  expect(html).toContain("one poster each");
  expect(html).toContain("Ẩn danh");
});

test("a sheet says where to read an answer; one with an address of a local network is not to be printed", async () => {
  const { html } = await read("/agencies/01882/posters");
  expect(html.replace(/<[^>]+>/g, "")).toContain("xem trả lời tại hailong.test/r");
  expect(html).not.toContain("Khoan in");
  const { config, ...platform } = app.platform;
  const unset = createApp(() => ({ ...platform, config: { ...config, publicUrl: undefined } }));
  const local = await unset.request("http://192.168.1.7:8080/agencies/01882/posters");
  expect(await local.text()).toContain("Khoan in: địa chỉ ghi trên tờ là http://192.168.1.7:8080");
  const reached = await unset.request("http://hailong.example.vn/agencies/01882/posters");
  expect(await reached.text()).not.toContain("Khoan in");
});

test("a point that is online has a button to copy instead of a sheet, and any site may show its picture", async () => {
  const { db } = app.database;
  const unit = await findAgency(db, "01882", { today });
  await db
    .insertInto("rating_points")
    .values({
      code: "41072216",
      agency_id: unit?.id as number,
      name: "Cổng dịch vụ công",
      channel: "online",
      opened_on: "2026-01-01",
    })
    .execute();
  const { html } = await read("/agencies/01882/posters");
  expect(scan(html)).toHaveLength(2);
  expect(html.replaceAll("&quot;", '"')).toContain(
    '&lt;a href="http://hailong.test/d/41072216">&lt;img src="http://hailong.test/button.svg"',
  );
  expect(html).not.toContain("<iframe");
  const button = await app.request("/button.svg");
  expect(button.headers.get("Content-Type")).toContain("image/svg+xml");
  expect(button.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  expect(await button.text()).toContain("Đánh giá hài lòng");
});

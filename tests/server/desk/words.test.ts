import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchName } from "#contract/searchName.ts";
import { noteKioskContact } from "../../../server/database/kioskContacts.ts";
import { type DeskApp, openDeskApp } from "../../support/deskApp.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency, insertPoint } from "../../support/units.ts";

let desk: DeskApp;
let analyst: Official;
beforeAll(async () => {
  desk = await openDeskApp();
  analyst = await openOfficial(desk.app, { role: "analyst", agencyId: await desk.idOf("19", "2025-07-01") });
});
afterAll(() => desk.app.database.close());

async function read(path: string, status = 200, who = analyst): Promise<string> {
  const response = await who.request(path, { headers: { Accept: "text/html" } });
  expect(response.status, path).toBe(status);
  return (await response.text())
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\s\u00a0]+/g, " ");
}

test("a unit without ratings is said to have none, which is not a zero", async () => {
  const text = await read("/dashboard?unit=01912");
  expect(text).toContain("Chưa có lượt đánh giá");
  expect(text).toContain("Số liệu xuất hiện vào kỳ công bố, khi có đủ 5 lượt");
  expect(text).toContain("Chưa so được: mỗi kỳ cần ít nhất 100 lượt");
  expect(text).toContain("Chưa có kỳ nào có đủ lượt để vẽ");
  expect(text).not.toMatch(/\b0(,0+)?%/);
});

test("fourteen ratings give an interval and no index, no verdict, no claim", async () => {
  await insertTallies(desk.app.database.db, [
    { agencyId: await desk.idOf("01936", "2025-07-01"), month: "2026-04", counts: [0, 0, 1, 6, 7] },
  ]);
  const text = await read("/dashboard?unit=01936");
  expect(text).toContain("Còn ít lượt: chưa nêu chỉ số");
  expect(text).toContain("Mới có 14 lượt");
  // 13 of 14 are 92.86 %.
  expect(text).not.toContain("92,86");
  expect(text).not.toContain("Đạt mục tiêu");
  expect(text).toContain("Đơn vị này hoặc các đơn vị còn lại chưa đủ 100 lượt, nên chưa so sánh");
});

test("a unit that was merged keeps its figures and leads to the unit that it is part of now", async () => {
  const path = "/dashboard?unit=01864@2025-06-30";
  const text = await read(path);
  expect(text).toContain("Xã Bộc Bố");
  expect(text).toContain("Hoạt động đến hết ngày 30/06/2025. Nay thuộc Xã Bằng Thành");
  // By hand: 6·40 of 6·60.
  expect(text).toContain("66,67%");
  const html = await (await analyst.request(path)).text();
  expect(html).toContain('<a href="/dashboard?unit=01864">Xã Bằng Thành</a>');
  expect(await read(`${path}&to=2025-12`, 422)).toContain("30/06/2025");
});

test("old boundaries show the unit's own ratings only, new ones add those of the units before", async () => {
  const months = "from=2025-01&to=2025-12";
  expect(await read(`/dashboard?unit=01864&${months}`)).toContain("600 lượt");
  expect(await read(`/dashboard?unit=01864&${months}&boundaries=old`)).toContain("240 lượt");
});

test("of a unit that was divided no part is invented: neither in the period nor in the one before", async () => {
  const { db } = desk.app.database;
  const parentId = await desk.idOf("19", "2025-07-01");
  const whole = await insertAgency(db, { code: "99901", name: "Xã Chia Đôi", validTo: "2025-06-30" });
  const half = await insertAgency(db, {
    code: "99902",
    name: "Xã Nửa Trên",
    validFrom: "2025-07-01",
    parentId,
  });
  const rest = await insertAgency(db, { code: "99903", name: "Xã Nửa Dưới", validFrom: "2025-07-01" });
  await db
    .insertInto("successions")
    .values(
      [half, rest].map((successor_id) => ({
        predecessor_id: whole,
        successor_id,
        on_date: "2025-07-01",
        source: null,
      })),
    )
    .execute();
  await insertTallies(db, [
    { agencyId: whole, month: "2025-02", counts: [0, 0, 0, 100, 100] },
    { agencyId: half, month: "2026-02", counts: [10, 10, 10, 100, 100] },
  ]);
  expect(await read("/dashboard?unit=99902")).toContain(
    "Không so được: kỳ trước nằm trong thời gian của đơn vị đã bị chia tách",
  );
  expect(await read("/dashboard?unit=99902&from=2025-01&to=2025-12", 422)).toContain("Xã Chia Đôi");
  expect(await read("/dashboard?unit=99902&from=2025-01&to=2025-12&boundaries=old")).toContain("Xã Nửa Trên");
});

test("a silent counter stands out, first of its unit, and is said in words", async () => {
  const { db } = desk.app.database;
  const unit = await desk.idOf("01840", "2025-07-01");
  const [first, second] = await db
    .selectFrom("rating_points")
    .select(["id", "name"])
    .where("agency_id", "=", unit)
    .orderBy("name")
    .execute();
  const rating = {
    agency_id: unit,
    questionnaire_id: 1,
    field: "unstated",
    deciding_agency_id: null,
    levels: [5, null, null, null, null, null],
  };
  await db
    .insertInto("ratings")
    .values({ ...rating, rated_on: "2026-11-12", id: crypto.randomUUID(), point_id: first?.id as number })
    .execute();
  const text = await read("/dashboard?unit=01840");
  expect(text).toContain("Điểm im lặng: từ 09/11/2026 đến 22/11/2026 không có lượt nào");
  expect(text).toContain(`im lặng: ${second?.name}`);
  expect(text).not.toContain(`im lặng: ${first?.name}`);
});

test("a kiosk whose tablet was silent for a working day stands out with its last day", async () => {
  const { db } = desk.app.database;
  const unit = await desk.idOf("01840", "2025-07-01");
  const alive = await insertPoint(db, { agencyId: unit, body: "KKKKKKK", name: "Máy 1", channel: "kiosk" });
  const away = await insertPoint(db, { agencyId: unit, body: "MMMMMMM", name: "Máy 2", channel: "kiosk" });
  // Today is Monday 23 November: the working day before it is Friday.
  for (const [pointId, on] of [
    [alive.id, "2026-11-20"],
    [away.id, "2026-11-19"],
  ] as const) {
    await noteKioskContact(db, { agencyId: unit, pointId, on });
  }
  const text = await read("/dashboard?unit=01840");
  expect(text).toContain("máy im lặng từ sau 19/11/2026: Máy 2");
  expect(text.match(/máy im lặng từ sau/g)).toHaveLength(1);
});

test("two thousand units stay light: no drawing a unit in the funnel, rows that wait unseen, a small transfer", async () => {
  const { db } = desk.app.database;
  const parentId = await desk.idOf("19", "2025-07-01");
  const units = Array.from({ length: 2000 }, (_, i) => ({ code: `T${i}`, name: `Xã thử số ${i}` }));
  const made = await db
    .insertInto("agencies")
    .values(
      units.map(({ code, name }) => ({
        code,
        name,
        search_name: searchName(name),
        valid_from: "2025-07-01",
        valid_to: null,
        kind: "commune" as const,
        parent_id: parentId,
      })),
    )
    .returning("id")
    .execute();
  await insertTallies(
    db,
    made.map(({ id }, i) => ({
      agencyId: id,
      month: "2026-05",
      counts: [1, 2, 7, 40, 50 + (i % 40)] as const,
    })),
  );
  const html = await (await analyst.request("/dashboard")).text();
  expect((html.match(/Xã thử số 1999</g) ?? []).length).toBeGreaterThan(1);
  const funnel = /<section[^>]*aria-labelledby="funnel".*?<\/section>/s.exec(html)?.[0] ?? "";
  expect((funnel.match(/<circle/g) ?? []).length).toBeLessThan(10);
  expect((funnel.match(/<tr/g) ?? []).length).toBeGreaterThan(2000);
  expect(html.match(/class="[^"]*long-table/g)?.length).toBeGreaterThanOrEqual(2);
  const elements = html.match(/<[a-z]/g)?.length ?? 0;
  expect(elements / 2000).toBeLessThan(40);
  expect(html.length / 2000).toBeLessThan(1600);
  expect(brotliCompressSync(html).length).toBeLessThan(250_000);
}, 120_000);

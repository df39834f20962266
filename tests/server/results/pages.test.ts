import { afterAll, beforeAll, expect, test } from "vitest";
import type { Results } from "#contract/results.ts";
import { summarise } from "#scoring/summary.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { openDashboardApp } from "../../support/dashboardApp.ts";
import { insertTallies } from "../../support/tallies.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openDashboardApp();
});
afterAll(() => app.database.close());

/** What a reader without a script reads, tags aside. */
async function read(path: string, status = 200): Promise<string> {
  const response = await app.request(path, { headers: { Accept: "text/html" } });
  expect(response.status).toBe(status);
  const html = (await response.text()).replace(/<script.*?<\/script>/gs, " ");
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\s\u00a0]+/g, " ");
}

test("the province's page gives index, n, verdict, interval, target, instrument and period without a script", async () => {
  // 2026 by hand: [10,20,29,141,200] + [0,0,1,4,5] = 350 satisfied of 410 = 85.3658…; its Wilson interval,
  // worked out apart from the code: 0.8162, 0.8846.
  const text = await read("/");
  for (const said of [
    "Chỉ số hài lòng của tỉnh Thái Nguyên (phần Bắc Kạn)",
    "Năm 2026 đến nay (01/2026–11/2026)",
    "tạm tính",
    "85,37%",
    "410 lượt",
    "▲ Đạt mục tiêu trên 80 %",
    "81,6–88,5%",
    "hai-long-qr",
    "Chưa công bố lần nào. Lần công bố tới: ",
    "Hài lòng chung",
  ]) {
    expect(text).toContain(said);
  }
});

test("the page, the API and the shared computation give the same index of the same counts", async () => {
  const answer = (await (
    await app.request("/api/results?agency=01864&by=&criterion=overall")
  ).json()) as Results;
  expect(answer.cells).toEqual([{ counts: [10, 20, 29, 141, 200] }]);
  const summary = summarise(answer.cells[0]?.counts as [number, number, number, number, number]);
  expect(summary).toMatchObject({ index: 85.25, verdict: { kind: "met" } });
  expect(await read("/agencies/01864")).toContain("85,25%");
  expect(await read("/agencies/01864?lang=en")).toContain("85.25%");
});

test("a unit with ten answers shows counts and an interval and no index; one with none is not a zero", async () => {
  const few = await read("/agencies/01906");
  expect(few).toContain("Còn ít lượt: chưa nêu chỉ số");
  expect(few).toContain("Mới có 10 lượt");
  expect(few).not.toMatch(/90,00%\s+10 lượt/);
  const none = await read("/agencies/01912");
  expect(none).toContain("Chưa có lượt đánh giá");
  expect(none).not.toContain("0,00%");
});

test("the code 01864 is Bộc Bố on 30/6/2025 and Bằng Thành a day later", async () => {
  const before = await read("/agencies/01864?on=2025-06-30");
  expect(before).toContain("Xã Bộc Bố");
  // 40 of 50, exactly the target: nothing can be said, and the period has ended.
  expect(before).toContain("80,00%");
  expect(before).toContain("Chưa đủ căn cứ: kỳ này chỉ có 50 lượt đánh giá");
  expect(before).toMatch(/Nay thuộc Xã Bằng Thành/);
  expect(await read("/agencies/01864?on=2025-07-01")).toContain("Xã Bằng Thành");
});

test("a merged unit's year of the merger differs by boundaries, and both say which they are", async () => {
  // New: [2,3,5,20,20] + [1,2,7,30,60] + [4,4,2,40,50] = 220 of 250 = 88 %. Old: 90 of 100.
  const range = "from=2025-01&to=2025-12";
  const inNew = await read(`/agencies/01864?${range}`);
  expect(inNew).toContain("88,00%");
  expect(inNew).toContain("phép cộng này chính xác");
  const inOld = await read(`/agencies/01864?${range}&boundaries=old`);
  expect(inOld).toContain("90,00%");
  expect(inOld).toContain("không cộng các đơn vị trước khi sắp xếp");
});

test("a unit's figures after its end are refused in words", async () => {
  const text = await read("/agencies/01864?on=2025-06-30&to=2025-12", 422);
  expect(text).toContain("Xã Bộc Bố kết thúc ngày 30/06/2025");
  expect(text).toContain("Xã Bằng Thành");
});

test("figures of other instruments stand beside the province's, each in its own frame", async () => {
  const text = await read("/");
  expect(text).toContain("91,30% là khảo sát của tỉnh, 88,54% là SIPAS của Bộ Nội vụ");
  for (const name of ["phiếu 2017–2021", "phiếu 2022–2026", "Khảo sát riêng của tỉnh"])
    expect(text).toContain(name);
  expect(await read("/agencies/01864")).not.toContain("SIPAS của Bộ Nội vụ");
});

test("a unit is found without tone marks and without a script", async () => {
  const text = await read("/agencies?search=boc+bo");
  expect(text).toContain("Xã Bộc Bố");
  expect(text).toContain("Xã Bằng Thành");
  expect(await read("/agencies?search=%3Cscript%3E")).toContain("Không thấy đơn vị nào khớp");
  expect(await read("/agencies")).toContain("Phường Đức Xuân 01840, đang hoạt động");
});

test("an unknown unit and a broken filter are pages of their own, not faults", async () => {
  expect(await read("/agencies/99999", 404)).toContain("Không có đơn vị này");
  expect(await read("/?from=2026-13", 422)).toContain("from");
  expect(await read("/?boundaries=x", 422)).toContain("boundaries");
});

test("an installation without units says what would fill it", async () => {
  const empty = await openTestApp();
  const response = await empty.request("/");
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Chưa có đơn vị nào");
  await empty.database.close();
});

test("a name cannot break out of the data that the page carries", async () => {
  const { db } = app.database;
  const evil = "</script><script>alert(1)</script>";
  const { id } = await db
    .insertInto("agencies")
    .values({ code: "X-1", name: evil, search_name: "x", kind: "commune", valid_from: "2020-01-01" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertTallies(db, [{ agencyId: id, month: "2026-01", counts: [0, 0, 0, 2, 3] }]);
  const html = await (await app.request("/agencies/X-1")).text();
  expect(html).not.toContain("<script>alert");
  const data = /<script id="view" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(data).unit.name).toBe(evil);
});

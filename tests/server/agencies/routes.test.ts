import { afterAll, beforeAll, expect, test } from "vitest";
import { type Agency, agencyList } from "#contract/agencies.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
});
afterAll(() => app.database.close());

async function search(query: Record<string, string>): Promise<Agency[]> {
  const response = await app.request(`/api/agencies?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return agencyList.parse(await response.json()).agencies;
}
const names = (units: Agency[]) => units.map((unit) => `${unit.code} ${unit.name}`);

test("01864 is xã Bộc Bố on 2025-06-30 and xã Bằng Thành on 2025-07-01", async () => {
  expect(names(await search({ search: "01864", on: "2025-06-30" }))).toContain("01864 Xã Bộc Bố");
  expect(names(await search({ search: "01864", on: "2025-07-01" }))).toEqual(["01864 Xã Bằng Thành"]);
  const [before] = await search({ search: "01864", on: "2025-06-30" });
  expect(before).toMatchObject({
    name: "Xã Bộc Bố",
    validTo: "2025-06-30",
    parent: { code: "060", validFrom: "2020-01-01" },
    successors: [{ code: "01864", validFrom: "2025-07-01", name: "Xã Bằng Thành" }],
  });
});

test("a name is found with tone marks, without them, and in either spelling", async () => {
  for (const typed of ["Hoà Mục", "Hòa Mục", "hoa muc", "HOA MUC", "xã hòa mục"]) {
    expect(names(await search({ search: typed, on: "2025-06-30" }))).toEqual(["02098 Xã Hoà Mục"]);
  }
});

test("an old name leads to the unit of today, a new name to the units it was made of", async () => {
  expect(names(await search({ search: "bộc bố", on: "2026-11-23" }))).toEqual(["01864 Xã Bằng Thành"]);
  expect(names(await search({ search: "cao minh", on: "2025-06-30" }))).toEqual([
    "01867 Xã Công Bằng",
    "01879 Xã Cổ Linh",
    "01885 Xã Cao Tân",
  ]);
});

test("without a day, the unit that has the name comes before those that are related to it", async () => {
  expect(names(await search({ search: "bộc bố" }))).toEqual(["01864 Xã Bộc Bố", "01864 Xã Bằng Thành"]);
});

test("the new Bằng Thành lists the four units it was made of", async () => {
  const [unit] = await search({ search: "bằng thành", on: "2026-01-01" });
  expect(unit?.predecessors.map((one) => one.name)).toEqual([
    "Xã Bằng Thành",
    "Xã Nhạn Môn",
    "Xã Bộc Bố",
    "Xã Giáo Hiệu",
  ]);
});

test("without a search every unit is listed: of all times, of a day, of a kind", async () => {
  expect(await search({})).toHaveLength(2 + 8 + 19 + 108 + 37);
  expect(await search({ on: "2025-07-01" })).toHaveLength(38);
  expect(await search({ kind: "department" })).toHaveLength(19);
  expect(names(await search({ kind: "ward", on: "2026-01-01" }))).toEqual([
    "01840 Phường Đức Xuân",
    "01843 Phường Bắc Kạn",
  ]);
});

test("signs that mean something to a database match nothing", async () => {
  for (const typed of ["%", "_", "'", "\0", "'; drop table agencies --", "🙂"]) {
    expect(await search({ search: typed })).toEqual([]);
  }
});

test.each([
  ["on=2025-02-30", "on"],
  ["on=0000-01-01", "on"],
  ["kind=planet", "kind"],
  [`search=${"a".repeat(101)}`, "search"],
])("%s is refused by the name of its field", async (query, field) => {
  const response = await app.request(`/api/agencies?${query}`);
  expect(response.status).toBe(422);
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ code: "invalid-field", field });
});

import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertReportEdition } from "../../../server/database/reports.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { editionFixture } from "../../support/editionFixture.ts";
import { numbersIn, numbersOf } from "../../support/numbersOf.ts";

const first = editionFixture();
const second = editionFixture({
  edition: 2,
  frozenOn: "2026-03-09",
  changes: "Bổ sung hồ sơ của Sở Tư pháp.",
});
const simulated = editionFixture({ year: 2024, simulated: true });

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.database.close());

async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await app.request(path);
  return { status: response.status, html: await response.text() };
}

/** The words of a page's document: no frame, no ticks of an axis, no heading's own number. */
function documentWords(html: string): string {
  const article = /<article.*<\/article>/s.exec(html)?.[0] ?? "";
  return article
    .replace(/<text class="tick"[^>]*>[^<]*<\/text>/g, "")
    .replace(/(<h3[^>]*>)\d+\. /g, "$1")
    .replace(/<[^>]+>/g, " ")
    .replaceAll(/&\w+;/g, " ");
}

test("without a frozen year the list says when one will be there", async () => {
  const { status, html } = await read("/reports");
  expect(status).toBe(200);
  expect(html).toContain("Chưa có báo cáo nào được chốt");
});

test("a year that was not frozen is refused by name", async () => {
  const { status, html } = await read("/reports/2031");
  expect(status).toBe(404);
  expect(html).toContain("2031");
});

test("every number that the page prints is one of the edition's", async () => {
  await app.database.db.transaction().execute(async (trx) => {
    for (const edition of [first, second, simulated]) await insertReportEdition(trx, edition);
  });
  const { status, html } = await read("/reports/2025?edition=1");
  expect(status).toBe(200);
  const words = documentWords(html).replaceAll(first.countsSha256, "");
  const known = numbersOf(first);
  expect(numbersIn(words).length).toBeGreaterThan(500);
  expect(numbersIn(words).filter((number) => !known.has(number))).toEqual([]);
});

test("the latest edition is shown unless another is asked for, and each names the other", async () => {
  const latest = (await read("/reports/2025")).html;
  expect(latest).toContain("Ấn bản 2, chốt ngày 09/03/2026");
  expect(latest).toContain("Thay đổi so với ấn bản trước: Bổ sung hồ sơ của Sở Tư pháp.");
  expect(latest).toContain('href="/reports/2025?edition=1"');
  const earlier = (await read("/reports/2025?edition=1")).html;
  expect(earlier).not.toContain("Thay đổi so với ấn bản trước");
  expect(earlier).toContain('href="/reports/2025.docx?edition=1"');
  for (const edition of ["3", "0", "x", "1e9"]) {
    expect((await read(`/reports/2025?edition=${edition}`)).status).toBe(404);
  }
});

test("the list names each year once, by its latest edition", async () => {
  const { html } = await read("/reports");
  expect([...html.matchAll(/href="\/reports\/(\d{4})"/g)].map(([, year]) => year)).toEqual(["2025", "2024"]);
  expect(html).toContain("Ấn bản 2, chốt ngày 09/03/2026");
});

test("a report of simulated ratings stands under the banner, a real one beside it does not", async () => {
  expect((await read("/reports/2024")).html).toContain("Số liệu mô phỏng để trình diễn");
  expect((await read("/reports/2025")).html).not.toMatch(/mô phỏng/i);
});

test("every chart has its table on the page, and every entry of the contents its heading", async () => {
  const { html } = await read("/reports/2025");
  const charts = html.match(/<figure class="chart"/g) ?? [];
  expect(charts.length).toBeGreaterThan(4);
  expect((html.match(/<table /g) ?? []).length).toBeGreaterThan(charts.length);
  const targets = [...html.matchAll(/href="#((?:muc-[0-9]|phu-luc)[^"]*)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(12);
  for (const id of targets) expect(html).toContain(`id="${id}"`);
});

test("the frame is English when asked, the document stays what was frozen", async () => {
  const { html } = await read("/reports/2025?lang=en");
  expect(html).toContain("The report is an official document and is written in Vietnamese.");
  expect(html).toContain('<article lang="vi">');
  expect(html).toContain('href="/reports/2025.csv?lang=en"');
});

test("a page of a small province is far below 150 KB compressed, charts included", async () => {
  const { html } = await read("/reports/2025");
  expect(gzipSync(html).length).toBeLessThan(40_000);
});

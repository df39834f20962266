import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.database.close());

const read = async (path: string) => await (await app.request(path)).text();
const footer = (html: string) => /<footer.*<\/footer>/s.exec(html)?.[0];
const menu = (html: string) => /<nav class="public-menu".*?<\/nav>/s.exec(html)?.[0];

test("the page works one office out under five measures, each by its own name", async () => {
  const words = (await read("/method")).replace(/<[^>]+>/g, " ");
  // By hand: 320/400; (2000 − 20)/2000; (320, 320 + 1600)/2000; (10·25 + 66·50 + 200·75 + 120·100)/400; 6·2 + 3·1.
  for (const figure of ["80,00%", "99,00%", "16,00–96,00%", "76,38 điểm", "15/18 điểm: Xuất sắc"]) {
    expect(words).toContain(figure);
  }
  expect(words).toContain("Vì sao 766 nói 99% mà SIPAS nói 80%");
  expect(words).toContain("Ví dụ dưới đây là tự đặt ra để giải thích");
});

test("the page is there in English too, and leads on in English", async () => {
  const html = await read("/method?lang=en");
  expect(html).toContain("Why 766 says 99% where SIPAS says 80%");
  expect(html).toContain('href="/reports?lang=en"');
});

test("every page leads to the reports and to the measures, in the language that was chosen", async () => {
  expect(footer(await read("/method?lang=en"))).toContain('href="/method?lang=en"');
  expect(menu(await read("/no-such-page"))).toContain('href="/reports"');
  expect(menu(await read("/method?lang=en"))).toContain('href="/reports?lang=en"');
});

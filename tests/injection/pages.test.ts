import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../support/app.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { visit } from "../support/visit.ts";
import { openInjectedApp, POINT, RECEIPT } from "./injectedApp.ts";
import { payload } from "./payload.ts";

let app: TestApp;
let server: Listening;
let browser: Browser;
beforeAll(async () => {
  app = await openInjectedApp();
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

const inQuery = (mark: string) => encodeURIComponent(payload(mark));

/** Address, and the fields whose text a reader sees there as it was written. */
const STORED: readonly (readonly [string, readonly string[]])[] = [
  ["/", ["tỉnh", "xã"]],
  ["/agencies/01864", ["tỉnh", "xã", "quầy"]],
  ["/agencies?search=hyperlink", ["tỉnh", "xã"]],
  ["/posters", ["xã", "quầy"]],
  [`/d/${POINT}`, ["xã", "quầy"]],
  [`/d/${POINT}/thanks?receipt=${RECEIPT}`, ["xã"]],
  [`/r/${RECEIPT}`, ["xã", "góp ý"]],
  ["/reports", ["tỉnh"]],
  ["/reports/2025", ["tỉnh", "xã", "thay đổi", "lĩnh vực", "nguồn", "địa bàn", "chỉ tiêu"]],
];

const REFLECTED: readonly (readonly [string, readonly string[]])[] = [
  [`/agencies?search=${inQuery("tìm")}`, []],
  [`/agencies?search=${inQuery("tìm")}&lang=${inQuery("tiếng")}`, []],
  [`/?kind=${inQuery("loại")}&lang=${inQuery("tiếng")}`, ["tỉnh"]],
  [`/d?code=${inQuery("mã")}`, []],
  [`/d/${POINT}?service=${inQuery("việc")}`, ["xã"]],
  [`/r?receipt=${inQuery("biên")}`, []],
  [`/agencies/${inQuery("đơn vị")}`, []],
  [`/agencies/01864?on=${inQuery("ngày")}`, []],
  [`/reports/2025?edition=${inQuery("lần")}`, []],
  [`/no-such-page/${inQuery("trang")}`, []],
];

/** What a reader sees, in fields of forms as well; a table may be folded away. */
const READ = () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(
    ({ value }) => value,
  );
  return [document.body.textContent, ...fields].join("\n");
};

/** Elements that only the enemy's text could have made. */
const MADE = () =>
  document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript"]').length +
  [...document.querySelectorAll("a, form")].filter((one) =>
    ((one as HTMLAnchorElement).href ?? (one as HTMLFormElement).action).startsWith("http://evil.test"),
  ).length;

async function readAsVisitor(path: string, reader = browser) {
  const { page, faults, leave } = await visit(reader);
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(`http://hailong.test${path}`, { waitUntil: "networkidle" });
  const seen = { text: await page.evaluate(READ), made: await page.evaluate(MADE) };
  await leave();
  // A page that refuses is an answer, not a fault of the page.
  return { ...seen, dialogs, faults: faults.filter((one) => !/status of 4\d\d/.test(one)) };
}

test.each([...STORED, ...REFLECTED])(
  "%s shows what was written as text, and runs none of it",
  async (path, marks) => {
    const { text, made, dialogs, faults } = await readAsVisitor(path);
    for (const mark of marks) expect(text).toContain(payload(mark));
    expect({ made, dialogs, faults }).toEqual({ made: 0, dialogs: [], faults: [] });
  },
);

test("a page that does not escape would be noticed", async () => {
  const careless = await listen({
    fetch: () => new Response(`<body>${payload("hở")}</body>`, { headers: { "Content-Type": "text/html" } }),
  });
  const other = await openBrowser({ "hailong.test": careless.port });
  const { made, dialogs } = await readAsVisitor("/", other);
  expect(made).toBeGreaterThan(0);
  expect(dialogs).toContain("1");
  await other.close();
  await careless.close();
});

test("a refused comment comes back in its field as it was written", async () => {
  const { page, faults, leave } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(`http://hailong.test/d/${POINT}`);
  await page.locator("summary").first().click();
  await page
    .locator("textarea")
    .first()
    .fill(payload("góp ý dài") + "a".repeat(2000));
  await page.locator("form").last().locator('[type="submit"], button:not([name])').last().click();
  expect(await page.locator("textarea").first().inputValue()).toContain(payload("góp ý dài"));
  expect(await page.evaluate(MADE)).toBe(0);
  expect(faults.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
  await leave();
});

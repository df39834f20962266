import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountScene, openAccountScene } from "../../support/accountScene.ts";
import { openAccount } from "../../support/accounts.ts";
import { axeViolations } from "../../support/axe.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";

let scene: AccountScene;
let server: Listening;
let browser: Browser;
let ids: string[];
beforeAll(async () => {
  scene = await openAccountScene();
  const { app, units } = scene;
  const people = [
    { username: "boc.bo", name: "Hoàng Thị Mai", role: "head", agencyId: units.merged },
    { username: "cong.bang", name: "Lý Văn Bảo", role: "staff", agencyId: units.divided },
    { username: "nghien.loan", name: "Nông Thị Hà", role: "head", agencyId: units.other },
  ] as const;
  ids = [];
  for (const person of people) ids.push((await openAccount(app, person)).id);
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await scene.app.database.close();
});

async function openAs(width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    locale: "vi-VN",
    colorScheme,
    viewport: { width, height: width < 500 ? 740 : 800 },
  });
  const [name = "", value = ""] = scene.administrator.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: "http://hailong.test" }]);
  return await context.newPage();
}

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  const width = page.viewportSize()?.width;
  if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  expect(await axeViolations(page), name).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang, `${name} at ${width} px`).toBeLessThanOrEqual(0);
}

test("every page of accounts can be used by anybody, on a phone too", { timeout: 120_000 }, async () => {
  const pages = {
    list: "/accounts",
    new: "/accounts/new",
    account: `/accounts/${ids[0]}`,
    import: "/accounts/import",
    successions: "/accounts/successions",
    me: "/me",
    door: "/sign-in",
  };
  for (const width of [360, 1280]) {
    const page = await openAs(width, width === 360 ? "light" : "dark");
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`http://hailong.test${path}`);
      await look(page, name);
    }
    await page.context().close();
  }
});

test("from a file to sheets that are cut apart, three on a page of A4", { timeout: 120_000 }, async () => {
  const page = await openAs(1280);
  await page.goto("http://hailong.test/accounts/import");
  const choose = async (text: string) => {
    await page.locator("#file").setInputFiles({
      name: "tai-khoan.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
  };
  await choose("name,role,unit_code\nBế Thị Lan,Phó phòng,01864\nNgô Văn A,giám sát,1864\n");
  await look(page, "import-problems");
  await choose(
    "name,role,unit_code\nBế Thị Lan,quản trị tỉnh,19\nNgô Văn An,một cửa,01864\nLý Thị Sen,lãnh đạo,01882\n",
  );
  await look(page, "import-ready");
  await page.getByRole("button", { name: "Tạo các tài khoản này" }).click();
  expect(await page.locator("[data-link]").count()).toBe(3);
  await look(page, "sheets");
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, "sheets");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/g)]).toHaveLength(1);
  await page.context().close();
});

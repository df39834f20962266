import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#contract/rights.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { axeViolations } from "../support/axe.ts";
import { type Listening, listen, openBrowser } from "../support/browser.ts";
import { openOfficial } from "../support/officials.ts";
import { type Visit, visit } from "../support/visit.ts";

/*
 * A model's whole way: a member of staff registers it, the analyst recognises it, the administrator names it exemplary.
 * Each sees only their own step; the trail tells all of it; a citizen reads the page. Without JavaScript.
 */
let app: TestApp;
let server: Listening;
let browser: Browser;
let commune: number;
let province: number;
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  const { db } = app.database;
  const idOf = async (code: string) =>
    (
      await db
        .selectFrom("agencies")
        .select("id")
        .where("code", "=", code)
        .where("valid_to", "is", null)
        .executeTakeFirstOrThrow()
    ).id;
  [commune, province] = [await idOf("01864"), await idOf("19")];
  server = await listen(app);
  browser = await openBrowser({ "hailong.test": server.port });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await app.database.close();
});

async function signedIn(role: Role, agencyId: number, name: string): Promise<Visit> {
  const { cookie } = await openOfficial(app, { role, agencyId, name });
  const one = await visit(browser, {
    baseURL: `http://hailong.test:${server.port}`,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    locale: "vi-VN",
  });
  const at = cookie.indexOf("=");
  await one.page
    .context()
    .addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: "http://hailong.test" }]);
  return one;
}

const buttons = async ({ page }: Visit) => await page.locator("main form button").allInnerTexts();

test("registered by staff, recognised by the analyst, named exemplary by the administrator", async () => {
  const staff = await signedIn("staff", commune, "Hoàng Thị Một Cửa");
  const { page } = staff;
  await page.goto("/models/desk");
  await page.getByRole("link", { name: "Đăng ký mô hình" }).click();
  await page.getByLabel("Tên mô hình").fill("=1+1");
  await page.getByRole("textbox", { name: "Ngày đăng ký" }).fill("08/25/2026");
  await page.getByRole("button", { name: "Ghi đăng ký" }).click();
  const alert = page.getByRole("alert");
  expect(await alert.innerText()).toContain("những gì đã gõ vẫn còn");
  expect(await page.getByLabel("Tên mô hình").inputValue()).toBe("=1+1");
  expect(await page.locator(".problem").allInnerTexts()).toHaveLength(4);
  await page.getByLabel("Tên mô hình").fill("Trả kết quả tại nhà cho người cao tuổi");
  await page.getByLabel("Lĩnh vực").selectOption("administrative-reform");
  await page.getByLabel("Sẽ thay đổi điều gì").fill("Không ai phải đi lại hai lần.");
  await page.getByLabel("Kết quả đã đạt được").fill("Lượt trả tại nhà: 1.200 lượt");
  await page.getByRole("textbox", { name: "Ngày đăng ký" }).fill("25/8/2026");
  await page.getByLabel("Đơn vị của địa bàn").selectOption("01864");
  await page.getByLabel("Tháng bắt đầu").fill("9/2026");
  await page.getByRole("button", { name: "Ghi đăng ký" }).click();
  expect(await page.getByRole("status").innerText()).toBe("Đã ghi.");
  expect(await buttons(staff)).toEqual(["Ghi bước này", "Thêm tài liệu", "Thêm ảnh"]);
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#2a7" } })
    .png()
    .toBuffer();
  await page.getByLabel("Tệp ảnh").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: photo });
  await page.getByLabel("Chú thích").fill("Cán bộ trả kết quả tại nhà");
  await page.getByRole("button", { name: "Thêm ảnh" }).click();
  await page.getByRole("img", { name: "Cán bộ trả kết quả tại nhà" }).waitFor();
  const desk = new URL(page.url()).pathname;

  const analyst = await signedIn("analyst", province, "Nông Văn Phân Tích");
  await analyst.page.goto(desk);
  await analyst.page.getByLabel("Ngày quyết định").fill("24/8/2026");
  await analyst.page.getByLabel("Số quyết định").fill("12-QĐ/BCĐ");
  await analyst.page.getByRole("button", { name: "Ghi bước này" }).click();
  expect(await analyst.page.getByRole("alert").innerText()).toContain("sớm hơn bước trước đó");
  expect(await analyst.page.getByLabel("Số quyết định").inputValue()).toBe("12-QĐ/BCĐ");
  await analyst.page.getByLabel("Ngày quyết định").fill("20/10/2026");
  await analyst.page.getByRole("button", { name: "Ghi bước này" }).click();
  expect(await buttons(analyst)).toEqual([]);

  const administrator = await signedIn("administrator", province, "Triệu Thị Quản Trị");
  await administrator.page.goto(desk);
  await administrator.page.getByLabel("Ngày quyết định").fill("15/11/2026");
  await administrator.page.getByLabel("Số quyết định").fill("99-QĐ/TU");
  await administrator.page.getByRole("button", { name: "Ghi bước này" }).click();
  expect(await buttons(administrator)).toEqual([]);

  for (const { page: at } of [staff, analyst, administrator]) {
    const width = await at.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  }
  await administrator.page.goto(desk.replace("/desk", ""));
  const shown = await administrator.page.locator("article").innerText();
  for (const told of ["Điển hình", "12-QĐ/BCĐ", "99-QĐ/TU", "1.200 lượt", "Xã Bằng Thành"]) {
    expect(shown).toContain(told);
  }
  expect(shown).not.toContain("Hoàng Thị Một Cửa");
  expect(
    [...staff.faults, ...analyst.faults, ...administrator.faults].filter((one) => !one.includes("422")),
  ).toEqual([]);
  for (const one of [staff, analyst, administrator]) await one.leave();

  const trail = await app.database.db
    .selectFrom("trail")
    .select(["account_name", "role", "action", "refused"])
    .where("action", "in", [
      "models.registered",
      "models.photo-added",
      "models.recognised",
      "models.named-exemplary",
    ])
    .orderBy("id")
    .execute();
  expect(trail.map((line) => Object.values(line).join(" · "))).toEqual([
    "Hoàng Thị Một Cửa · staff · models.registered · false",
    "Hoàng Thị Một Cửa · staff · models.photo-added · false",
    "Nông Văn Phân Tích · analyst · models.recognised · true",
    "Nông Văn Phân Tích · analyst · models.recognised · false",
    "Triệu Thị Quản Trị · administrator · models.named-exemplary · false",
  ]);
});

test("the desk's screens have no fault that axe finds", async () => {
  const { cookie } = await openOfficial(app, { role: "head", agencyId: commune });
  const one = await visit(browser, { baseURL: `http://hailong.test:${server.port}`, bypassCSP: true });
  const at = cookie.indexOf("=");
  await one.page
    .context()
    .addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: "http://hailong.test" }]);
  for (const path of [
    "/models",
    "/models/1",
    "/models/desk",
    "/models/new",
    "/models/import",
    "/models/1/desk",
  ]) {
    await one.page.goto(path);
    expect(await axeViolations(one.page), path).toEqual([]);
  }
  await one.leave();
});

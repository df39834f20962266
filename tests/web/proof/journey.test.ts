import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axeInLightAndDark } from "../../support/axe.ts";
import type { Counter } from "../rating/counter.ts";
import {
  byHand,
  FOUND,
  keptOn,
  openList,
  openSealedCounter,
  publish,
  rateAndKeep,
  rest,
  sameTwice,
  says,
} from "./sealedCounter.ts";

let counter: Counter;
beforeEach(async () => {
  counter = await openSealedCounter();
});
afterEach(() => counter.close());

test("rated, kept, published, sealed: the phone finds its rating in the log", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 2);
  const list = await openList(counter, context);
  await says(list, "Chưa công bố, xem lại từ 08/12/2026.");
  expect(await axeInLightAndDark(list)).toEqual([]);
  await rest(counter);
  await publish(counter);
  const asked: string[] = [];
  list.on("request", (request) => asked.push(request.url()));
  await list.reload();
  await says(list, FOUND);
  await says(list, "kỳ 23/11/2026 đến 30/11/2026, công bố 08/12/2026.");
  expect(await list.locator("[data-unsigned]").isVisible()).toBe(false);
  await list.getByText("Cách kiểm tra", { exact: true }).click();
  expect(await axeInLightAndDark(list)).toEqual([]);
  const digest = (await keptOn(list))[0]?.digest as string;
  expect(await list.textContent("#kept-ratings dl")).toContain(digest);
  // Which rating is looked for never leaves the phone, and nothing is asked of anybody else.
  expect(asked.filter((url) => url.includes(digest) || !url.startsWith(counter.url))).toEqual([]);
  expect(asked.some((url) => url.includes("/log/tile/"))).toBe(true);

  const english = await openList(counter, context, "?lang=en");
  await says(english, "In the log, exactly as you chose");
  await english.setViewportSize({ width: 320, height: 700 });
  await english.getByText("How this is checked", { exact: true }).click();
  expect(await english.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await english.getByRole("button", { name: "Remove" }).click();
  expect(await english.locator("#kept-ratings").isVisible()).toBe(false);
  expect(await keptOn(english)).toEqual([]);
  await context.close();
});

test("a correction takes the place of what was kept, unasked, and is what is found", async () => {
  const { context, second, before } = await sameTwice(counter);
  await second.getByRole("button", { name: "Sửa đánh giá vừa gửi" }).click();
  await second.getByText("Đánh giá này đi đâu?").click();
  await second.getByText("Đã giữ trên máy này").waitFor();
  const after = await keptOn(second);
  expect(after).toHaveLength(1);
  expect(after[0]?.mark).toBe(before[0]?.mark);
  expect(after[0]?.digest).not.toBe(before[0]?.digest);
  await rest(counter);
  await publish(counter);
  await says(await openList(counter, context), FOUND);
  await context.close();
});

test("a rating that was changed before it was sealed is not found, and once the year is closed it is missing", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 1);
  await rest(counter);
  await byHand(counter, "ratings", sql`update ratings set levels[1] = 5 where levels[1] = 1`);
  await publish(counter);
  const list = await openList(counter, context);
  await says(list, "Chưa có trong các đợt đã công bố.");
  await says(list, "Xem lại từ 08/01/2027.");
  expect(await axeInLightAndDark(list)).toEqual([]);
  counter.scene.app.setNow("2027-02-01T05:00:00Z");
  await list.reload();
  await says(list, "Không thấy trong sổ");
  await says(list, "báo Mặt trận Tổ quốc hoặc thanh tra");
  expect(await axeInLightAndDark(list)).toEqual([]);
  await context.close();
});

test("a step's file or a leaf rewritten after it was sealed: the log does not agree, and what to keep is named", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 3);
  await rest(counter);
  await publish(counter);
  await byHand(
    counter,
    "log_contents",
    sql`update log_contents set content = replace(content, 'counts 0 0 1 6 0', 'counts 0 0 0 6 1')`,
  );
  const list = await openList(counter, context);
  await says(list, "Sổ không khớp");
  expect(await axeInLightAndDark(list)).toEqual([]);
  const links = list.locator("#kept-ratings a");
  for (const href of await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)))
    expect((await fetch(href)).status, href).toBe(200);
  expect(await links.count()).toBe(3);
  await context.close();
});

test("a browser without Ed25519 says that it could not check the signature, and that all else agrees", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 4);
  await rest(counter);
  await publish(counter);
  await context.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
  });
  const list = await openList(counter, context);
  await says(list, FOUND);
  await says(list, "không kiểm được chữ ký của sổ");
  await context.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await list.reload();
  await says(list, "Trình duyệt này không tính được");
  expect(await axeInLightAndDark(list)).toEqual([]);
  await context.close();
});

test("without a network, or with a gateway's page in the log's place, nothing is said of the log", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 4);
  await rest(counter);
  await publish(counter);
  for (const answer of [undefined, "<h1>Sign in</h1>"]) {
    await context.route("**/log/**", (route) =>
      answer ? route.fulfill({ contentType: "text/html", body: answer }) : route.abort(),
    );
    const list = await openList(counter, context);
    await says(list, "Chưa hỏi được sổ.");
    await context.unroute("**/log/**");
  }
  await context.close();
});

test("a file that came spoilt once and was kept for ever by the browser is asked for anew before anything is said", async () => {
  const { page, context } = await counter.visitor();
  await rateAndKeep(page, counter, 4);
  await rest(counter);
  await publish(counter);
  let spoilt = 0;
  await context.route("**/log/tile/entries/**", (route) => {
    spoilt += 1;
    return spoilt === 1 ? route.fulfill({ body: "spoilt" }) : route.continue();
  });
  await says(await openList(counter, context), FOUND);
  expect(spoilt).toBe(2);
  await context.close();
});

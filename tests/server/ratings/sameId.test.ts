import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { countRatings, messageTo, openScene, type Scene, sendJson } from "./scene.ts";

/*
 * One id, sent twice with different answers: a page that a proxy kept, a Back without JavaScript, two people on one
 * phone. Nobody is thanked for what was not counted.
 */
let scene: Scene;
let before: number;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());
beforeEach(async () => {
  before = await countRatings(scene);
});

const send = (message: object) => sendJson(scene.app, message);
const open = (changes: object = {}) => messageTo(scene.code, changes);
const counted = async () => (await countRatings(scene)) - before;

async function post(fields: Record<string, string>) {
  return await scene.app.request(`/d/${scene.code}`, { method: "POST", body: new URLSearchParams(fields) });
}
const filled = (changes: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  day: "2026-11-23",
  overall: "5",
  ...changes,
});
/** What the first form of a page sends unseen: the one for another person. */
const hiddenFields = (html: string) =>
  Object.fromEntries(
    [
      ...(html.split("</form>")[0] as string).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g),
    ].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;

describe("as JSON", () => {
  test.each([
    ["another face", { answers: { overall: 2 } }],
    ["one factor more", { answers: { overall: 4, officer: 1 } }],
    ["a comment that the first did not have", { comment: "Phải chờ lâu" }],
  ])("%s under a known id is refused with a problem of its own, and not counted", async (_, changes) => {
    const message = open();
    await send(message);
    const answer = await send({ ...message, ...changes });
    expect(answer.status).toBe(409);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 409, code: "other-answers" });
    expect(await counted()).toBe(1);
  });

  test("the same comment again is the same rating; other words are not", async () => {
    const message = open({ comment: "Cán bộ tận tình" });
    expect((await send(message)).status).toBe(201);
    expect((await send(message)).status).toBe(200);
    expect((await send({ ...message, comment: "Cán bộ cáu gắt" })).status).toBe(409);
    expect(await counted()).toBe(1);
  });

  test("a rating sent again after its comment was added later is still the same", async () => {
    const message = open();
    await send(message);
    const body = new URLSearchParams({ receipt: receiptOf(message.id), comment: "Tốt" });
    await scene.app.request(`/d/${scene.code}/thanks`, { method: "POST", body });
    expect((await send(message)).status).toBe(200);
  });

  test("of two with one id that arrive together one counts, and the other is told", async () => {
    const message = open();
    const answers = await Promise.all([send(message), send({ ...message, answers: { overall: 1 } })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await counted()).toBe(1);
  });

  test("no answer says how many wait", async () => {
    const message = open();
    expect(await (await send(message)).json()).toEqual({ receipt: receiptOf(message.id) });
  });
});

describe("as a form", () => {
  test("other answers ask whose they are; for another person they count, with a receipt of their own", async () => {
    const first = filled();
    const thanks = (await post(first)).headers.get("Location");
    const answer = await post({
      ...first,
      overall: "2",
      officer: "1",
      comment: "Phải chờ <lâu>",
      about: "officer",
    });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("Đây là đánh giá của người khác");
    expect(html).toContain("Không hài lòng");
    expect(html).toContain("Phải chờ &lt;lâu>");
    expect(html).not.toContain(receiptOf(first.id));
    expect(await counted()).toBe(1);

    const again = hiddenFields(html);
    expect(again.id).not.toBe(first.id);
    const other = await post({ ...again, comment: "Phải chờ <lâu>" });
    expect(other.status).toBe(303);
    expect(other.headers.get("Location")).not.toBe(thanks);
    expect(await counted()).toBe(2);
    // The button pressed twice is one person still.
    expect((await post({ ...again, comment: "Phải chờ <lâu>" })).headers.get("Location")).toBe(
      other.headers.get("Location"),
    );
    expect(await counted()).toBe(2);
  });

  test("the same answers again lead to the same thanks", async () => {
    const fields = filled();
    const location = (await post(fields)).headers.get("Location");
    expect((await post(fields)).headers.get("Location")).toBe(location);
    expect(await counted()).toBe(1);
  });

  test("a phone that never sent this id is asked even when the answers are the same", async () => {
    const first = filled();
    await post(first);
    const answer = await post({ ...first, first: "1" });
    expect(answer.status).toBe(409);
    const again = hiddenFields(await answer.text());
    expect((await post(again)).status).toBe(303);
    expect(await counted()).toBe(2);
  });
});

describe("the thanks", () => {
  const thanksOf = async (answer: Response) => {
    const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    const path = answer.headers.get("Location") as string;
    return await scene.app.request(path, { headers: { Cookie: cookie } });
  };

  test("show the face that was chosen, once; neither the address nor the page tells it to the next person", async () => {
    const answer = await post(filled({ overall: "2" }));
    expect(answer.headers.get("Location")).toMatch(/\/thanks\?receipt=[0-9A-Z]{16}$/);
    const cookie = answer.headers.get("Set-Cookie") as string;
    expect(cookie).toMatch(/Max-Age=\d\d;/);
    expect(cookie).toContain(`Path=/d/${scene.code}/thanks`);
    expect(cookie).toContain("HttpOnly");
    const shown = await thanksOf(answer);
    expect(shown.headers.get("Set-Cookie")).toMatch(/Max-Age=0/);
    const html = await shown.text();
    const seen = [...html.matchAll(/<p class="chosen" data-level="(\d)"( hidden)?/g)];
    expect(seen.filter(([, , hidden]) => !hidden).map(([, level]) => level)).toEqual(["2"]);
    const later = await (await scene.app.request(answer.headers.get("Location") as string)).text();
    expect(later).not.toMatch(/<p class="chosen" data-level="\d">/);
  });

  test("are short, and say no number of who waits", async () => {
    const html = await (await thanksOf(await post(filled()))).text();
    expect(html).toContain("Xong");
    expect(html).toContain("Nói thêm");
    expect(html).not.toMatch(/lượt đang chờ|Đã đủ 5/);
  });

  test("hold a receipt only where there is a comment to read an answer to", async () => {
    const without = await (await thanksOf(await post(filled()))).text();
    expect(without).toMatch(/<div data-said[^>]* hidden/);
    const fields = filled({ comment: "Tốt" });
    expect(await (await thanksOf(await post(fields))).text()).toContain(
      receiptOf(fields.id).replace(/(.{4})(?=.)/g, "$1 "),
    );
  });
});

describe("a second comment under one receipt", () => {
  const comment = async (receipt: string, words: string) =>
    await scene.app.request(`/d/${scene.code}/thanks`, {
      method: "POST",
      body: new URLSearchParams({ receipt, comment: words }),
    });

  test("is not thanked and dropped: its words stay, and are sent under a receipt of their own", async () => {
    const receipt = "ABCDEF0123456789";
    expect((await comment(receipt, "Ghế hỏng")).status).toBe(303);
    expect((await comment(receipt, "Ghế hỏng")).status).toBe(303);
    const refused = await comment(receipt, "Quạt hỏng");
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain(">Quạt hỏng</textarea>");
    expect(html).toContain("Gửi thành góp ý riêng");
    expect(html).not.toContain("ABCD EF01 2345 6789");
    const own = hiddenFields(html).receipt as string;
    expect(own).toMatch(/^[0-9A-Z]{16}$/);
    expect(own).not.toBe(receipt);
    expect((await comment(own, "Quạt hỏng")).status).toBe(303);
    const thanks = await scene.app.request(`/d/${scene.code}/thanks?receipt=${own}`);
    expect(await thanks.text()).toContain("Góp ý đã được nhận");
  });
});

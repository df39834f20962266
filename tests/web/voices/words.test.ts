import { afterAll, beforeAll, expect, test } from "vitest";
import { openVoiceScene, type VoiceScene } from "./voiceScene.ts";

let voices: VoiceScene;
beforeAll(async () => {
  voices = await openVoiceScene();
});
afterAll(() => voices.close());

const citizensPage = async (lang: string, headers = {}) =>
  await (
    await voices.scene.app.request(`/d/${voices.scene.code}${lang && `?lang=${lang}`}`, { headers })
  ).text();

test("a language of the installation is met text by text, and what it has not is Vietnamese and says so", async () => {
  const [page, context] = await voices.openAs(voices.administrator);
  await page.goto(`${voices.server.url}/languages/qaa`);
  await voices.look(page, "words");
  // Each part has a name in the reader's language, not the program's own.
  for (const name of await page.locator("summary").allInnerTexts()) expect(name).toMatch(/^\p{Lu}/u);
  await page.click("text=Trang đánh giá và lời cảm ơn");
  await page.fill("[name='rating.question']", "[thử] câu hỏi?");
  await page.fill("[name='rating.title']", "[thử] <b>{agency}</b>");
  await page.click("form.words button[type=submit]");
  await page.waitForSelector("text=Không dùng dấu < và >");
  await voices.look(page, "words-refused");
  // What was typed beside the faulty one is still there, and nothing of it is stored.
  expect(await page.inputValue("[name='rating.question']")).toBe("[thử] câu hỏi?");
  expect(await citizensPage("qaa")).not.toContain("[thử]");
  await page.fill("[name='rating.title']", "[thử] của {agnecy}");
  await page.click("form.words button[type=submit]");
  await page.waitForSelector("text=giống hệt câu tiếng Việt");
  await page.fill("[name='rating.title']", "[thử] của {agency}");
  await page.click("form.words button[type=submit]");
  await page.waitForSelector("text=Đã lưu.");
  await page.goto(`${voices.server.url}/languages`);
  await voices.look(page, "languages");
  await context.close();

  const html = await citizensPage("qaa");
  expect(html).toContain('<html lang="qaa">');
  expect(html).toContain("<title>[thử] của Xã Bằng Thành");
  expect(html).toMatch(/<h2 id="question">\[thử\] câu hỏi\?<\/h2>/);
  expect(html).toMatch(/<summary lang="vi">Đánh giá kỹ hơn và góp ý<\/summary>/);
  expect(html).not.toMatch(/[\uE000-\uF8FF]/);
  // The switch lists what exists, each under its own name.
  expect(html).toContain('lang="vi" hreflang="vi">Tiếng Việt</a>');
  expect(await citizensPage("vi")).toContain('lang="qaa" hreflang="qaa">thử nghiệm</a>');
  expect(await citizensPage("", { "Accept-Language": "qaa, vi;q=0.8" })).toContain('<html lang="qaa">');
  expect(await citizensPage("", { "Accept-Language": "vi, qaa;q=0.8" })).toContain('<html lang="vi">');
}, 240_000);

test("refusals, thanks, receipts and posters are met in it too; officials' pages and figures are not", async () => {
  const { app, code } = voices.scene;
  const langOf = async (path: string) =>
    /<html lang="([^"]+)"/.exec(await (await app.request(path)).text())?.[1];
  for (const path of ["/d/AAAAAAAB", "/d", "/r", "/r/0123456789ABCDEF", "/agencies/01864/posters"]) {
    expect(`${path}: ${await langOf(`${path}?lang=qaa`)}`).toBe(`${path}: qaa`);
  }
  expect(await langOf(`/d/${code}/thanks?receipt=0123456789ABCDEF&lang=qaa`)).toBe("qaa");
  expect(await langOf("/?lang=qaa")).toBe("vi");
});

test("the words go out as one file and come back, whole or not at all", async () => {
  const { administrator, scene } = voices;
  const file = await (await administrator.request("/languages/qaa/words.csv")).text();
  expect(file).toContain("rating.thanks,");
  const send = async (text: string) => {
    const body = new FormData();
    body.set("file", new File([text], "loi.csv"));
    const headers = { Origin: "http://hailong.test" };
    return await administrator.request("/languages/qaa/words", { method: "POST", headers, body });
  };
  const wrong = await send("key,text\nrating.thanks,[thử] xong\nrating.nothing,[thử]\n");
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("Dòng 3")]);
  expect((await send("key,text\nrating.send,{tên} <i>\n")).status).toBe(422);
  expect((await send("key,text\nrating.thanks,[thử] xong\nrating.question,\n")).status).toBe(303);
  const html = await citizensPage("qaa");
  expect(html).toMatch(/<h2 id="question" lang="vi">/);
  const page = await (
    await scene.app.request(`/d/${scene.code}/thanks?receipt=0123456789ABCDEF&lang=qaa`)
  ).text();
  expect(page).toContain("[thử] xong");
  const lines = await scene.app.database.db.selectFrom("trail").select(["action", "subject"]).execute();
  expect(lines).toContainEqual({ action: "language.changed", subject: "language qaa" });
});

test("a language that is not offered is on no switch and answers to no address", async () => {
  const { administrator } = voices;
  const form = { tag: "qab", name: "thử hai" };
  expect((await administrator.post("/languages", form)).status).toBe(303);
  expect((await administrator.post("/languages", form)).status).toBe(422);
  expect((await administrator.post("/languages", { tag: "VI!", name: "x" })).status).toBe(422);
  expect(await citizensPage("qab")).toContain('<html lang="vi">');
  expect(await citizensPage("vi")).not.toContain("thử hai");
});

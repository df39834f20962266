import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeOgg } from "../../../server/voices/ogg.ts";
import { hearTone, SECOND_OF_SILENCE } from "../../support/tones.ts";
import { openVoiceScene, type VoiceScene } from "./voiceScene.ts";

let voices: VoiceScene;
beforeAll(async () => {
  voices = await openVoiceScene();
});
afterAll(() => voices.close());

/** Records for half a voices.second, as long as somebody says a word. */
async function recordIn(page: Page, panel: string): Promise<void> {
  const button = page.locator(`${panel} [data-recorder] button`);
  await button.click();
  await page.waitForFunction(
    (of) => document.querySelector(`${of} [role=status]`)?.textContent?.includes("Đang ghi"),
    panel,
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  await button.click();
  await page.waitForSelector(`${panel} audio:not([hidden])`);
}

async function agree(page: Page): Promise<void> {
  await page.fill("input[name=speaker]", "N. T. H.");
  await page.check("input[name=agreed]");
}

async function send(page: Page): Promise<void> {
  await agree(page);
  await page.click("form[enctype] > button[type=submit]");
  await page.waitForLoadState();
}

test("a tone is recorded in the browser, confirmed by somebody else, and heard by a citizen on tap only", async () => {
  const [page, context] = await voices.openAs(voices.administrator);
  await hearTone(page);
  for (const [i, slot] of ["question", "faces", "thanks"].entries()) {
    await page.goto(`${voices.server.url}/voices/qaa/${slot}`);
    if (i === 0) {
      expect(await page.isVisible("[data-real] button")).toBe(false);
      await voices.look(page, "practice");
      const start = await page.locator("[data-practice] button").boundingBox();
      expect(start?.height).toBeGreaterThanOrEqual(44);
      await recordIn(page, "[data-practice]");
    }
    await recordIn(page, "[data-real]");
    if (i === 0) await voices.look(page, "recorded");
    await send(page);
    expect(await page.textContent("main")).toContain("Người đã ghi không tự xác nhận được");
    if (i === 0) await voices.look(page, "waiting");
  }
  await context.close();

  const own = await voices.administrator.post("/voices/clips/1/confirmation", {});
  expect([own.status, await own.text()]).toEqual([422, expect.stringContaining("Cần người thứ hai nghe")]);
  expect(await (await voices.scene.app.request(`/d/${voices.scene.code}?lang=qaa`)).text()).not.toContain(
    'class="say"',
  );

  const [other, otherContext] = await voices.openAs(voices.second);
  for (const slot of ["question", "faces", "thanks"]) {
    await other.goto(`${voices.server.url}/voices/qaa/${slot}`);
    expect(await other.locator("input[type=file]").count()).toBe(0);
    await other.click("form[action*=confirmation] button");
    await other.waitForSelector("text=Bản đang dùng");
  }
  await other.goto(`${voices.server.url}/voices`);
  await voices.look(other, "voices");
  await otherContext.close();

  const [phone, phoneContext] = await voices.openAs(undefined);
  const asked: string[] = [];
  phone.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await phone.addInitScript(() => {
    const here = window as unknown as { heard: { at: number; rate: number }[]; Audio: typeof Audio };
    const Own = Audio;
    here.heard = [];
    here.Audio = function listened() {
      const audio = new Own();
      audio.addEventListener("ended", () => here.heard.push({ at: audio.currentTime, rate: audio.duration }));
      return audio;
    } as unknown as typeof Audio;
  });
  await phone.goto(`${voices.server.url}/d/${voices.scene.code}?lang=qaa`);
  await voices.look(phone, "rating");
  expect(asked).toEqual([`/d/${voices.scene.code}`]);
  await phone.click("a.say");
  // The question, then the names of the faces.
  await phone.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length === 2);
  const heard = await phone.evaluate(() => (window as unknown as { heard: { at: number }[] }).heard);
  for (const { at } of heard) expect(at).toBeGreaterThan(0.4);
  expect(asked.filter((path) => path.endsWith(".opus"))).toHaveLength(2);
  expect(phone.url()).toContain("/d/");
  await phoneContext.close();
}, 180_000);

test("without a script the loudspeaker leads to the recording and its words", async () => {
  const [page, context] = await voices.openAs(undefined, { javaScriptEnabled: false });
  await page.goto(`${voices.server.url}/d/${voices.scene.code}?lang=qaa`);
  await page.click("a.say");
  await page.waitForURL("**/voices/*");
  // Nobody has put the sentence into this language: its words are Vietnamese, and say so.
  expect(await page.locator("main p").first().textContent()).toContain("Ông/Bà có hài lòng");
  expect(await page.locator("audio source").count()).toBe(4);
  await context.close();
  const [seen, seenContext] = await voices.openAs(undefined);
  await seen.goto(page.url());
  await voices.look(seen, "listening");
  await seenContext.close();
});

test("what nobody recorded in a language is heard in Vietnamese, and without that shows no loudspeaker", async () => {
  const loudspeakers = async (lang: string) =>
    (
      (await (await voices.scene.app.request(`/d/${voices.scene.code}?lang=${lang}`)).text()).match(
        /class="say"/g,
      ) ?? []
    ).length;
  // Question and faces are one button; the thanks wait in the page.
  const before = await loudspeakers("qaa");
  expect(await loudspeakers("vi")).toBe(0);
  await voices.upload("vi", "promise", writeOgg(SECOND_OF_SILENCE));
  const waiting = await voices.scene.app.database.db
    .selectFrom("voice_clips")
    .select("id")
    .where("confirmed_on", "is", null)
    .executeTakeFirstOrThrow();
  expect((await voices.second.post(`/voices/clips/${waiting.id}/confirmation`, {})).status).toBe(303);
  expect([await loudspeakers("vi"), await loudspeakers("qaa"), await loudspeakers("en")]).toEqual([
    1,
    before + 1,
    1,
  ]);
});

test("a clip over 20 KB is refused with words, in the browser too, and nothing is kept", async () => {
  const packet = new Uint8Array(300).fill(7);
  packet[0] = 0xf8;
  const long = writeOgg({ ...SECOND_OF_SILENCE, packets: Array<Uint8Array>(500).fill(packet) });
  const [page, context] = await voices.openAs(voices.administrator);
  await page.goto(`${voices.server.url}/voices/vi/refusal`);
  await page.setInputFiles("input[type=file]", { name: "dai.opus", mimeType: "audio/ogg", buffer: long });
  await send(page);
  // 150,000 bytes of packets, 1,000 of tables, 270 of ten pages and 91 of the first two, in KB of 1,024, rounded up.
  expect(await page.textContent("main")).toMatch(/Bản ghi 148 KB, dài 10 giây; nhiều nhất là 20 KB/);
  expect(await page.inputValue("input[name=speaker]")).toBe("N. T. H.");
  await voices.look(page, "too-large");
  await context.close();
  const kept = await voices.scene.app.database.db
    .selectFrom("voice_clips")
    .select("id")
    .where("slot", "=", "refusal")
    .execute();
  expect(kept).toEqual([]);
});

test("without the speaker's whole consent nothing is kept", async () => {
  for (const missing of [{ speaker: " " }, { agreedOn: "2026-11-24" }, { words: "" }, { agreed: "" }]) {
    const answer = await voices.upload("vi", "refusal", writeOgg(SECOND_OF_SILENCE), missing);
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining("Chưa ghi đủ sự đồng ý"),
    ]);
  }
  const kept = await voices.scene.app.database.db
    .selectFrom("voice_clips")
    .select("id")
    .where("slot", "=", "refusal")
    .execute();
  expect(kept).toEqual([]);
});

test("a speaker who takes the consent back is heard no longer, and the trail keeps no name", async () => {
  const { db } = voices.scene.app.database;
  const clip = await db
    .selectFrom("voice_clips")
    .select(["id", "digest"])
    .where("language", "=", "qaa")
    .where("slot", "=", "question")
    .executeTakeFirstOrThrow();
  const address = `/voices/${clip.digest}.opus`;
  const part = await voices.scene.app.request(address, { headers: { Range: "bytes=0-1" } });
  expect([part.status, part.headers.get("Content-Range")?.split("/")[0], await part.text()]).toEqual([
    206,
    "bytes 0-1",
    "Og",
  ]);
  expect((await voices.scene.app.request(`/voices/${clip.digest}.caf`)).status).toBe(200);
  expect((await voices.administrator.post(`/voices/clips/${clip.id}/removal`, {})).status).toBe(303);
  expect((await voices.scene.app.request(address)).status).toBe(404);
  expect(await (await voices.scene.app.request(`/d/${voices.scene.code}?lang=qaa`)).text()).not.toContain(
    clip.digest,
  );
  const lines = await db
    .selectFrom("trail")
    .selectAll()
    .where("action", "in", ["voice.recorded", "voice.confirmed", "voice.withdrawn"])
    .execute();
  expect(lines.map(({ action }) => action)).toContain("voice.withdrawn");
  expect(JSON.stringify(lines)).not.toContain("N. T. H.");
});

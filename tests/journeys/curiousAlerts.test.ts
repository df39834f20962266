import { afterAll, beforeAll, expect, test } from "vitest";
import { openChannels, writeMessages } from "../../server/alerts/writeMessages.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { detect, openRecipient, openScene, type Scene } from "../server/alerts/scene.ts";
import { planPlenty } from "../support/publishing.ts";
import { insertPoint } from "../support/units.ts";

/*
 * Somebody who is told of everything at once knows who came in, and reads every message. In the other world people of
 * one day exchanged their answers, and those who still wait answered otherwise.
 */
const STEPS = 48;
const STEP = 5;
const WAITING = 4;
const WORDS = "Chị Hoa ở quầy 1, điện thoại 0912 345 678, CCCD 006099000123, rất tận tình";

let one: Scene;
let other: Scene;
const ENV = {
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "hai-long@backan.gov.vn",
  WEBHOOK_HOSTS: "nhan.gov.vn",
};
beforeAll(async () => {
  [one, other] = [await openScene(ENV), await openScene(ENV)];
});
afterAll(async () => {
  await one.app.database.close();
  await other.app.database.close();
});

/** Answers of one step; content at first, angry later, so that every kind of figure moves. */
function drawLevels(): number[][] {
  const random = seededRandom(11);
  return Array.from({ length: STEPS }, (_, step) =>
    Array.from({ length: STEP }, () => (random.next() < (step < STEPS / 2 ? 0.97 : 0.1) ? 5 : 1)),
  );
}

async function play(
  scene: Scene,
  steps: readonly (readonly number[])[],
  waiting: readonly number[],
): Promise<string[]> {
  const { app, commune } = scene;
  const { db } = app.database;
  const point = await insertPoint(db, { agencyId: commune, body: "AAAAAAA" });
  const head = await openRecipient(app, commune, { mail: "at-once", webhook: "at-once" });
  await db
    .updateTable("alert_recipients")
    .set({ webhook_address: "https://nhan.gov.vn/", webhook_secret: "whsec_AAAA" })
    .where("account_id", "=", head.accountId)
    .execute();
  const told: string[] = [];
  const months = ["2026-08", "2026-09", "2026-10", "2026-11"];
  for (const quarter of ["2026-07-01", "2026-10-01"])
    await planPlenty(db, { agencyId: commune, pointId: point.id, quarter });
  const rate = async (level: number, day: string) => {
    const answer = await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        id: crypto.randomUUID(),
        day,
        point: point.code,
        answers: { overall: level },
        comment: WORDS,
      }),
    });
    expect(answer.status).toBe(201);
  };
  const look = async () => {
    await detect(scene);
    await writeMessages(app.platform, openChannels(app.platform));
    const page = await (await head.request("/alerts")).text();
    told.push(page.slice(page.indexOf('id="recent"')));
  };
  /** The night before a day. */
  const night = (today: string) => passNight(db, { today, secret: app.platform.config.authSecret as string });
  for (const [i, levels] of steps.entries()) {
    const day = `${months[Math.floor(i / 12)]}-${String(2 + 2 * (i % 12)).padStart(2, "0")}`;
    app.setNow(`${day}T03:00:00Z`);
    await night(day);
    for (const [at, level] of levels.entries()) {
      await rate(level, day);
      // In the middle of a step, and once it is complete.
      if (at === 1 || at === STEP - 1) await look();
    }
  }
  for (const level of waiting) await rate(level, "2026-11-24");
  for (const day of ["2026-11-25", "2026-12-03", "2026-12-15"]) {
    app.setNow(`${day}T03:00:00Z`);
    await night(day);
    await look();
  }
  const messages = await db
    .selectFrom("alert_messages")
    .select("content")
    .orderBy("made_at")
    .orderBy("channel")
    .execute();
  return [...told, ...messages.map(({ content }) => JSON.stringify(content))];
}

test("nobody who is told of everything learns one person's answer, nor a word that anybody wrote", async () => {
  const steps = drawLevels();
  const exchanged = steps.map((levels) => [...levels.slice(1), levels[0] as number]);
  const first = await play(one, steps, [5, 5, 5, 5].slice(0, WAITING));
  const second = await play(other, exchanged, [1, 1, 1, 1].slice(0, WAITING));
  expect(second).toEqual(first);
  const messages = first.slice(2 * STEPS + 3);
  // It would be easy to tell nothing: verdicts changed, a fall was seen, comments became late.
  const all = messages.join();
  for (const kind of ["verdict-changed", "sudden-change", "late-cases"]) expect(all).toContain(kind);
  for (const word of ["Hoa", "0912", "006099000123", "tận tình", "••"]) {
    expect(first.join().includes(word), word).toBe(false);
  }
}, 300_000);

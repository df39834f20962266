import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { newPointCodes } from "../../../server/agencies/import/newPointCode.ts";
import { insertPoint } from "../../support/units.ts";
import { KEYBOARDS, typedOn } from "../../support/vietnameseKeyboard.ts";
import { openScene, type Scene } from "./scene.ts";

let scene: Scene;
let marked: string;
let digits: string;
beforeAll(async () => {
  scene = await openScene();
  marked = (await insertPoint(scene.app.database.db, { agencyId: scene.agencyId, body: "5CAXD92" })).code;
  digits = newPointCodes([])();
  await scene.app.database.db
    .insertInto("rating_points")
    .values({ code: digits, agency_id: scene.agencyId, name: "Quầy số 9", opened_on: "2020-01-01" })
    .execute();
});
afterAll(() => scene.app.database.close());

const get = (path: string) => scene.app.request(path);
const place = async (path: string) => (await get(encodeURI(path))).headers.get("Location");

test("whatever keyboard typed a code, and wherever, it leads to its page", async () => {
  expect(marked).toBe("5CAXD92J");
  for (const keyboard of KEYBOARDS) {
    const typed = typedOn(keyboard, marked);
    for (const path of [
      `/d/${typed}`,
      `/D/${typed}`,
      `/d/${typed}/`,
      `/${typed}`,
      `/${typed.toLowerCase()}/`,
    ]) {
      expect(await place(path)).toBe(path === `/d/${marked}` ? null : `/d/${marked}`);
    }
    const asked = await place(`/d?code=${typed}`);
    expect(await place(decodeURI(asked as string))).toBe(typed === marked ? null : `/d/${marked}`);
  }
});

test.each([["/D/"], ["/"], ["/d/"]])(
  "a code of digits behind %s leads to its page, spaced or not",
  async (before) => {
    for (const typed of [`${digits.slice(0, 4)} ${digits.slice(4)}`, `${digits}/`]) {
      expect(await place(before + typed)).toBe(`/d/${digits}`);
    }
    expect((await get(`/d/${digits}`)).status).toBe(200);
  },
);

test("a code typed where units are sought on the province's page leads to its page", async () => {
  for (const path of [`/agencies?search=${digits}`, `/?code=${digits}`])
    expect(await place(path)).toBe(`/d/${digits}`);
  expect(await place(`/agencies?search=5CÃD92J`)).toBe(`/d/${encodeURIComponent("5CÃD92J")}`);
  expect(await place("/agencies?search=Bằng Thành")).toBeNull();
});

test("a code with a slip comes back in a box to type it again, with what was typed", async () => {
  const slip = `${digits.slice(0, 7)}${(Number(digits[7]) + 1) % 10}`;
  for (const [path, typed] of [
    [`/${slip}`, slip],
    [`/d/${slip}`, slip],
    ["/D/5CÃD92K", "5CÃD92K"],
    ["/5cãd92k/", "5cãd92k"],
  ] as const) {
    const answer = await get(encodeURI(path));
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).toContain("Mã gõ chưa đúng");
    expect(html).toContain(`value="${typed}"`);
  }
});

test("what is no code is no page, and no code stands before a page", async () => {
  for (const path of ["/nothing", "/abc", "/robots.txt", "/login2026-long-name", "/%E0%A4%A"]) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).not.toContain('name="code"');
  }
  for (const path of ["/healthz", "/button.svg", "/method", "/reports", "/agencies"])
    expect((await get(path)).status).toBe(200);
});

test("a text that two points fit asks which of them was meant", async () => {
  const { db } = scene.app.database;
  // On Telex the tone key may have come at either place; both codes must fit their check characters.
  const consonants = [..."BCGHKMNPQTV"];
  const pairs = consonants.flatMap((a) => consonants.map((b) => [`QAX${a}${b}22`, `QA${a}${b}X22`] as const));
  const [one, other] = pairs.find(([x, y]) => checkCharacter(x) === checkCharacter(y)) ?? [];
  if (!one || !other) throw new Error("no such pair");
  await insertPoint(db, { agencyId: scene.agencyId, body: one, name: "Quầy Đất đai" });
  await insertPoint(db, { agencyId: scene.agencyId, body: other, name: "Quầy Hộ tịch" });
  const telex = KEYBOARDS[1];
  if (!telex) throw new Error("no Telex");
  const typed = typedOn(telex, one + checkCharacter(one));
  const answer = await get(`/d/${encodeURIComponent(typed)}`);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain("Quầy Đất đai");
  expect(html).toContain("Quầy Hộ tịch");
  expect(html).toContain(`href="/d/${one}${checkCharacter(one)}"`);
});

test("the box has a number pad where codes are digits, and a place for codes with letters", async () => {
  const html = await (await get("/d")).text();
  expect(html).toMatch(/<input id="code"[^>]*inputmode="numeric"/);
  expect(html).toContain("Mã trên tờ có cả chữ cái?");
  const again = await (await get(encodeURI("/d/5CÃD92K"))).text();
  expect(again).not.toContain('inputmode="numeric"');
});

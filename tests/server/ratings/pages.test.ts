import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { countRatings, openScene, type Scene } from "./scene.ts";

/** What a first answer carries on a slow line: ten packets of a fresh connection. */
const PAGE_LIMIT = 14_336;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

const get = (path: string, headers: Record<string, string> = {}) => scene.app.request(path, { headers });
const page = async (path: string) => await (await get(path)).text();
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] as string;

async function post(fields: Record<string, string> | [string, string][], path = `/d/${scene.code}`) {
  return await scene.app.request(path, { method: "POST", body: new URLSearchParams(fields) });
}
function filled(changes: Record<string, string> = {}) {
  return { id: crypto.randomUUID(), day: "2026-11-23", overall: "4", ...changes };
}

test("two people who open the page never share an id; it is kept for the way Back alone", async () => {
  const first = await get(`/d/${scene.code}`);
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  expect(hidden(await first.text(), "id")).not.toBe(hidden(await page(`/d/${scene.code}`), "id"));
});

test("the whole page, compressed, fits the first answer of a slow line in both languages", async () => {
  for (const language of ["vi", "en"]) {
    const html = await page(`/d/${scene.code}?lang=${language}`);
    expect(gzipSync(html).length).toBeLessThan(PAGE_LIMIT);
    expect(html).not.toMatch(/<(link|script|img)[^>]+(href|src)="[^d]/);
  }
});

test("the page's policy names the hashes of what it carries and allows nothing else inline", async () => {
  const answer = await get(`/d/${scene.code}`);
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).not.toContain("unsafe-inline");
  const html = await answer.text();
  for (const [tag, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ] as const) {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] as string;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const hash = `sha256-${Buffer.from(digest).toString("base64")}`;
    expect(policy.split("; ").find((part) => part.startsWith(directive))).toContain(hash);
  }
});

test("the five faces stand in the official order and none is chosen", async () => {
  const html = await page(`/d/${scene.code}`);
  const buttons = [
    ...html.matchAll(/<button type="submit" name="overall" value="(\d)"[^>]*>.*?<span>([^<]+)/g),
  ];
  expect(buttons.map(([, value, words]) => `${value} ${words}`)).toEqual([
    "1 Rất không hài lòng",
    "2 Không hài lòng",
    "3 Bình thường",
    "4 Hài lòng",
    "5 Rất hài lòng",
  ]);
  expect(html).not.toMatch(/name="overall" value="\d" checked/);
});

test("a typed code is read with spaces, hyphens and small letters", async () => {
  const typed = `${scene.code.slice(0, 4)}-${scene.code.slice(4)}`.toLowerCase();
  const answer = await get(`/d/${typed}?lang=en`);
  expect(answer.status).toBe(308);
  expect(answer.headers.get("Location")).toBe(`/d/${scene.code}?lang=en`);
  const asked = await get(`/d?code=${encodeURIComponent(" aaaa aaaa ")}`);
  expect(asked.headers.get("Location")).toBe("/d/aaaa%20aaaa");
});

test("the page speaks English by link or by the browser's wish, else Vietnamese", async () => {
  expect(await page(`/d/${scene.code}`)).toContain('<html lang="vi">');
  expect(await page(`/d/${scene.code}?lang=en`)).toContain("Very dissatisfied");
  const wished = await get(`/d/${scene.code}`, { "Accept-Language": "en-GB,en;q=0.9,vi;q=0.1" });
  expect(await wished.text()).toContain('<html lang="en">');
});

test("one tap without a script is a whole rating; sent again it counts once", async () => {
  const before = await countRatings(scene);
  const html = await page(`/d/${scene.code}`);
  const fields = { id: hidden(html, "id"), day: hidden(html, "day"), overall: "5" };
  const answer = await post(fields);
  expect(answer.status).toBe(303);
  const location = answer.headers.get("Location") as string;
  expect(location).toBe(`/d/${scene.code}/thanks?receipt=${receiptOf(fields.id)}`);
  expect((await post(fields)).headers.get("Location")).toBe(location);
  expect(await countRatings(scene)).toBe(before + 1);
  const thanks = await page(location);
  expect(thanks).toContain("Xong. Cảm\u00a0ơn Ông/Bà!");
  // Nothing is known of the unit, so it publishes by the quarter, eight days after its end.
  expect(thanks).toContain("Lượt này có trong số liệu công bố thứ Sáu 08/01/2027.");
});

test("the whole form arrives as multipart, 2,000 letters with tone marks and their line ends too", async () => {
  const form = new FormData();
  const comment = `${"ế".repeat(1000)}\r\n${"ữ".repeat(999)}`;
  for (const [name, value] of Object.entries(
    filled({ officer: "2", access: "", comment, about: "officer" }),
  )) {
    form.append(name, value);
  }
  const answer = await scene.app.request(`/d/${scene.code}`, { method: "POST", body: form });
  expect(answer.status).toBe(303);
  const { db } = scene.app.database;
  await restInbox(db, { today: "2026-11-30", secret: TEST_SECRET });
  const [row] = await db.selectFrom("comments").select(["body", "about"]).execute();
  expect(row).toEqual({ body: `${"ế".repeat(1000)}\n${"ữ".repeat(999)}`, about: "officer" });
});

test.each([
  ["no face chosen", { overall: "" }, "overall", "Chưa chọn mức hài lòng"],
  ["a level that is none", { overall: "9" }, "overall", "Mức đánh giá chưa đúng"],
  ["a factor that is none", { officer: "x" }, "officer", "Mức đánh giá chưa đúng"],
  ["a comment too long", { comment: `<b>${"a".repeat(2000)}` }, "comment", "Góp ý quá dài"],
])("%s: the form comes back filled, the words stand at the field", async (_, changes, field, title) => {
  const before = await countRatings(scene);
  const fields = { access: "2", comment: "Chờ lâu & nóng", ...filled(), ...changes };
  const answer = await post(fields);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html).toContain('role="alert"');
  expect(html).toContain(`id="${field}-error"`);
  expect(html).toMatch(new RegExp(`aria-describedby="${field}-error`));
  expect(html).toContain("<details open");
  expect(hidden(html, "id")).toBe(fields.id);
  expect(html).toMatch(/name="access" value="2" checked/);
  expect(html).toContain(fields.comment.replace("&", "&amp;").replace("<b>", "&lt;b>"));
  expect(await countRatings(scene)).toBe(before);
});

test("a page that was left open for longer than a day may be late sends with one tap, and is of today", async () => {
  const before = await countRatings(scene);
  expect((await post(filled({ day: "2026-11-10" }))).status).toBe(303);
  expect(await countRatings(scene)).toBe(before + 1);
  const days = await scene.app.database.db.selectFrom("inbox").select("rated_on").distinct().execute();
  expect(days).toEqual([{ rated_on: "2026-11-23" }]);
});

test("which of two levels was meant nobody knows: a name sent twice is refused", async () => {
  const twice: [string, string][] = [...Object.entries(filled()), ["overall", "1"]];
  expect((await post(twice)).status).toBe(422);
});

test("a file in place of a text, and a broken multipart, are refused", async () => {
  const form = new FormData();
  form.append("overall", new Blob(["4"]), "overall.txt");
  expect((await scene.app.request(`/d/${scene.code}`, { method: "POST", body: form })).status).toBe(422);
  const broken = await scene.app.request(`/d/${scene.code}`, {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data" },
    body: "no boundary",
  });
  expect(broken.status).toBe(400);
});

test.each([
  ["a wrong kind of content", "text/plain", "overall=4", 415, "Kiểu nội dung không hỗ trợ"],
  ["a body over 16 KB", "application/x-www-form-urlencoded", `comment=${"x".repeat(17_000)}`, 413, "quá lớn"],
])("%s is a page that says so", async (_, type, body, status, words) => {
  const answer = await scene.app.request(`/d/${scene.code}`, {
    method: "POST",
    headers: { "Content-Type": type },
    body,
  });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(words);
});

test("a refused code is a page in a citizen's words and a problem for a machine", async () => {
  const { code, closedUnitCode, withdrawnCode } = scene;
  const slip = `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`;
  for (const [path, status, name, words] of [
    [slip, 404, "misread-code", "Mã gõ chưa đúng"],
    ["AAAA%00AA", 404, "misread-code", "Mã gõ chưa đúng"],
    ["%E0%A4%A", 404, "misread-code", "Mã gõ chưa đúng"],
    ["x".repeat(3000), 404, "misread-code", "Mã gõ chưa đúng"],
    [closedUnitCode, 410, "closed-agency", "Nay thuộc Xã Bằng Thành"],
    [withdrawnCode, 410, "withdrawn-code", "22/11/2026"],
  ] as const) {
    const answer = await get(`/d/${path}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    const twin = await get(`/d/${path}`, { Accept: "application/json" });
    expect(await twin.json()).toMatchObject({ status, code: name });
  }
});

test("a closed unit's page links to the unit that took over", async () => {
  expect(await page(`/d/${scene.closedUnitCode}`)).toContain('href="/agencies/01864"');
});

test("a point that has not opened yet is not known yet", async () => {
  const { db } = scene.app.database;
  await db
    .updateTable("rating_points")
    .set({ opened_on: "2026-11-24" })
    .where("code", "=", scene.code)
    .execute();
  expect((await get(`/d/${scene.code}`)).status).toBe(404);
  await db
    .updateTable("rating_points")
    .set({ opened_on: "2020-01-01" })
    .where("code", "=", scene.code)
    .execute();
});

test("a page of a database with simulated ratings says so", async () => {
  const { db } = scene.app.database;
  await db.insertInto("settings").values({ name: "simulated", value: "true" }).execute();
  expect(await page(`/d/${scene.code}`)).toContain("Số liệu mô phỏng");
  expect(await page("/d/AAAAAAAA")).toContain("Số liệu mô phỏng");
  await db.deleteFrom("settings").execute();
});

test("other methods are answered 405 with what is allowed", async () => {
  const answer = await scene.app.request(`/d/${scene.code}`, { method: "PUT" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("Allow")).toBe("GET, HEAD, POST");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskApp, openDeskApp } from "../../support/deskApp.ts";
import { insertModel } from "../../support/models.ts";
import { type Official, openOfficial } from "../../support/officials.ts";

let desk: DeskApp;
let head: Official;
beforeAll(async () => {
  desk = await openDeskApp();
  head = await openOfficial(desk.app, {
    role: "head",
    agencyId: await desk.idOf("01864", "2025-07-01"),
    name: "Nguyễn Thị Hoa",
  });
});
afterAll(() => desk.app.database.close());

const noteRows = () => desk.app.database.db.selectFrom("trend_notes").selectAll().orderBy("id").execute();
const PATH = "/dashboard/notes?unit=01864";
const GOOD = { onDate: "2026-03-02", text: "Thêm 2 ghế chờ, máy lấy số" };

test("a note is kept, changed and removed, and each is on the trail with what it was and is", async () => {
  expect((await head.post(PATH, GOOD)).headers.get("Location")).toBe("/dashboard?unit=01864#notes");
  const [{ id } = { id: 0 }] = await noteRows();
  const changed = { onDate: "2026-04-01", text: "Thêm 3 ghế chờ" };
  expect((await head.post(`/dashboard/notes/${id}`, changed)).status).toBe(303);
  expect((await noteRows()).map(({ on_date, body }) => [on_date, body])).toEqual([
    ["2026-04-01", "Thêm 3 ghế chờ"],
  ]);
  expect((await head.post(`/dashboard/notes/${id}/removal`, {})).status).toBe(303);
  expect(await noteRows()).toEqual([]);
  const trail = await desk.app.database.db
    .selectFrom("trail")
    .select(["action", "account_name", "role", "subject", "before", "after"])
    .where("action", "in", ["note.created", "note.changed", "note.removed"])
    .orderBy("id")
    .execute();
  const common = { account_name: "Nguyễn Thị Hoa", role: "head", subject: `note ${id}` };
  expect(trail).toEqual([
    { ...common, action: "note.created", before: null, after: GOOD },
    { ...common, action: "note.changed", before: GOOD, after: changed },
    { ...common, action: "note.removed", before: changed, after: null },
  ]);
});

test("a note that cannot be kept comes back with everything that was typed and what is wrong with it", async () => {
  for (const [form, said] of [
    [{ onDate: "2026-13-40", text: "Thêm ghế" }, "Xin ghi một ngày có thật"],
    [{ onDate: "2026-11-24", text: "Ngày mai" }, "không sau hôm nay"],
    [{ onDate: "2026-03-02", text: "x".repeat(201) }, "từ 1 đến 200 ký tự"],
    [{ onDate: "2026-03-02", text: "hai\u0007dòng" }, "trên một dòng"],
  ] as const) {
    const response = await head.post(PATH, form);
    const html = await response.text();
    expect(response.status, said).toBe(422);
    expect(html, said).toContain(said);
    expect(html).toContain(`value="${form.onDate}"`);
    expect(html).toContain(`value="${form.text}"`);
  }
  expect(await noteRows()).toEqual([]);
});

test("a model's start is marked on the head's trend beside the notes, and listed below", async () => {
  const unit = await desk.idOf("01864", "2025-07-01");
  const { db } = desk.app.database;
  await insertModel(db, unit, { title: "Một cửa nụ cười", startsIn: "2026-03", tiedAgencies: [unit] });
  const note = await head.post(PATH, GOOD);
  expect(note.status).toBe(303);
  const html = await (await head.request("/dashboard?period=month")).text();
  // The note of March and the model of March stand together.
  expect(html).toMatch(/<text [^>]*>1, M1<\/text>/);
  expect(html).toContain("M1, 03/2026:");
  expect(html).toContain('href="/models/effect/01864"');
  const [{ id } = { id: 0 }] = await noteRows();
  await head.post(`/dashboard/notes/${id}/removal`, {});
  const without = await (await head.request("/dashboard?period=month")).text();
  expect(without).toMatch(/<text [^>]*>M1<\/text>/);
});

test("words of a note are shown as words, whatever they hold", async () => {
  await head.post(PATH, { onDate: "2026-03-02", text: `<script>alert("1")</script>` });
  const html = await (await head.request("/dashboard")).text();
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script>alert(");
  const csv = await (await head.request("/dashboard/tables.csv?table=notes&unit=01864")).text();
  expect(csv).toContain(`"<script>alert(""1"")</script>"`);
});

test("no spreadsheet runs a note as a formula", async () => {
  await head.post(PATH, { onDate: "2026-03-03", text: '=HYPERLINK("http://x.vn")' });
  const response = await head.request("/dashboard/tables.csv?table=notes&unit=01864");
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const bytes = new Uint8Array(await response.arrayBuffer());
  // What tells a spreadsheet that it is UTF-8.
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const csv = new TextDecoder().decode(bytes);
  expect(csv).toContain(`"'=HYPERLINK(""http://x.vn"")"`);
});

test("nobody writes on another unit's trend, nor on any from a foreign page, nor without the right", async () => {
  const before = await noteRows();
  const other = await openOfficial(desk.app, {
    role: "head",
    agencyId: await desk.idOf("01906", "2025-07-01"),
  });
  const auditor = await openOfficial(desk.app, {
    role: "auditor",
    agencyId: await desk.idOf("19", "2025-07-01"),
  });
  const id = before[0]?.id;
  for (const who of [other, auditor]) {
    for (const path of [PATH, `/dashboard/notes/${id}`, `/dashboard/notes/${id}/removal`]) {
      expect((await who.post(path, GOOD)).status, path).toBe(403);
    }
  }
  const foreign = await head.request(PATH, {
    method: "POST",
    headers: { Origin: "http://elsewhere.test" },
    body: new URLSearchParams(GOOD),
  });
  expect(foreign.status).toBe(403);
  expect(await noteRows()).toEqual(before);
  expect(await (await auditor.request("/dashboard?unit=01864")).text()).not.toContain(
    'action="/dashboard/notes',
  );
});

test("a unit keeps fifty notes and says so when there is no room for another", async () => {
  const { db } = desk.app.database;
  const [kept] = await noteRows();
  const { id: _, ...facts } = kept as NonNullable<typeof kept>;
  const missing = 50 - (await noteRows()).length;
  await db
    .insertInto("trend_notes")
    .values(Array.from({ length: missing }, () => facts))
    .execute();
  const response = await head.post(PATH, GOOD);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("đã có 50 ghi chú");
  expect((await noteRows()).length).toBe(50);
});

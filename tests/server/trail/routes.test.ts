import { afterAll, beforeAll, expect, test } from "vitest";
import { updateInstallation } from "../../../server/database/settings.ts";
import { insertTrail } from "../../../server/database/trail.ts";
import { closeTrailDays } from "../../../server/database/trailDays.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let unit: number;
let whole: Official;
let local: Official;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  const root = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  unit = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành", parentId: root });
  const beside = await insertAgency(db, { code: "01870", name: "Xã Nghiên Loan", parentId: root });
  await updateInstallation(db, { provinceName: "tỉnh Thái Nguyên", rootCode: "19" });
  whole = await openOfficial(app, { role: "auditor", agencyId: root, name: "Kiểm tra tỉnh" });
  local = await openOfficial(app, { role: "auditor", agencyId: unit, name: "Kiểm tra xã" });
  const add = (at: string, name: string, agencyId?: number) =>
    insertTrail(db, {
      at: new Date(at),
      accountId: null,
      accountName: name,
      action: "note.changed",
      subject: "note 7",
      agencyId,
      before: { text: "thêm ghế", onDate: "2026-11-01" },
      after: { text: "thêm 2 ghế", onDate: "2026-11-01" },
    });
  await add("2026-11-20T02:03:04Z", "Nông Thị Hà", unit);
  await add("2026-11-21T02:00:00Z", "Lý Văn Bình", beside);
  await add("2026-11-22T02:00:00Z", "=HYPERLINK()");
  await closeTrailDays(db, "2026-11-23", new Date("2026-11-22T18:00:00Z"));
});
afterAll(() => app.database.close());

async function read(official: Official, path: string): Promise<string> {
  const answer = await official.request(path);
  expect(answer.status, path).toBe(200);
  return await answer.text();
}

test("an auditor of the province reads every line, with its time in Viet Nam, what changed and the day's hash", async () => {
  const page = await read(whole, "/trail");
  for (const said of ["Nông Thị Hà", "Lý Văn Bình", "=HYPERLINK()", "09:03:04", "Xã Bằng Thành"]) {
    expect(page).toContain(said);
  }
  expect(page).toContain("<del>thêm ghế</del> → <span>thêm 2 ghế</span>");
  const days = await app.database.db.selectFrom("trail_days").select("sha256").execute();
  expect(days).toHaveLength(3);
  for (const { sha256 } of days) expect(page).toContain(sha256);
});

test("an auditor of one unit reads its lines only, in the page and in the file, whatever the address asks", async () => {
  for (const path of ["/trail", "/trail.csv", "/trail?unit=1", "/trail?account=Bình"]) {
    const text = await read(local, path);
    expect(text, path).not.toContain("Lý Văn Bình");
    expect(text, path).not.toContain("HYPERLINK");
  }
  expect(await read(local, "/trail")).toContain("Nông Thị Hà");
});

test("filters narrow the list, and one that fits nothing says so", async () => {
  const of = async (query: string) => (await read(whole, `/trail?${query}`)).match(/<tr>/g)?.length ?? 0;
  expect(await of("account=nông")).toBe(2);
  expect(await of("from=2026-11-21&to=2026-11-21")).toBe(2);
  expect(await of(`unit=${unit}&to=2026-11-22`)).toBe(2);
  expect(await of("refused=1&to=2026-11-22")).toBe(0);
  expect(await of("action=note.changed&subject=note+7&role=&unit=")).toBe(6);
  expect((await whole.request("/trail?from=tomorrow")).status).toBe(422);
});

test("the file runs no formula, and taking it away is on the trail", async () => {
  const answer = await whole.request("/trail.csv?to=2026-11-22");
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain(`,"'=HYPERLINK()",`);
  expect(text.trim().split("\r\n")).toHaveLength(4);
  const last = await app.database.db
    .selectFrom("trail")
    .selectAll()
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(last).toMatchObject({
    account_name: "Kiểm tra tỉnh",
    role: "auditor",
    action: "trail.exported",
    after: { to: "2026-11-22", lines: 3 },
  });
});

test("two thousand lines are read page by page, each line once", async () => {
  const { db } = app.database;
  await db
    .insertInto("trail")
    .values(
      Array.from({ length: 2_000 }, (_, at) => ({
        at: new Date("2026-11-23T03:00:00Z"),
        day: "2026-11-23",
        account_id: null,
        account_name: `Người ${at}.`,
        role: null,
        action: "session.begun" as const,
        subject: "session",
        agency_id: null,
        refused: false,
        before: null,
        after: null,
      })),
    )
    .execute();
  const seen = new Set<string>();
  let path: string | undefined = "/trail?from=2026-11-23&action=session.begun";
  let pages = 0;
  while (path) {
    const page: string = await read(whole, path);
    pages += 1;
    for (const [name] of page.matchAll(/Người \d+\./g)) seen.add(name);
    path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  }
  expect([pages, seen.size]).toEqual([20, 2_000]);
});

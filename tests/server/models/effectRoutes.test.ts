import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths, monthsBetween } from "#contract/month.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { insertTallies } from "../../support/tallies.ts";

let app: TestApp;
let communes: { id: number; code: string; name: string }[];
beforeAll(async () => {
  app = await openTestApp({ units: "bac-kan" });
  const { db } = app.database;
  communes = await db
    .selectFrom("agencies")
    .select(["id", "code", "name"])
    .where("kind", "=", "commune")
    .where("valid_to", "is", null)
    .orderBy("code")
    .limit(20)
    .execute();
});
afterAll(() => app.database.close());

const text = async (path: string) => await (await app.request(path)).text();

async function registerModel(agencyId: number, startsIn: string, title: string): Promise<void> {
  const { db } = app.database;
  const { id } = await db
    .insertInto("models")
    .values({
      title,
      field: "administrative-reform",
      holder_kind: "agency",
      holder_name: null,
      consent_on: null,
      agency_id: agencyId,
      registered_on: "2025-08-01",
      aim: "Thử",
      due_on: null,
      state: "exemplary",
      starts_in: `${startsIn}-01`,
      results: JSON.stringify([]) as never,
      tied_points: "{}" as never,
      tied_factors: "{}" as never,
      title_key: title,
      search_text: title,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("model_agencies").values({ model_id: id, agency_id: agencyId }).execute();
  await db
    .insertInto("model_steps")
    .values([
      {
        model_id: id,
        step: "register",
        on_date: "2025-08-01",
        decision: null,
        account_id: null,
        account_name: "Thử",
      },
      {
        model_id: id,
        step: "name-exemplary",
        on_date: "2026-02-03",
        decision: "9-QĐ",
        account_id: null,
        account_name: "Thử",
      },
    ])
    .execute();
}

test("without models and ratings the page says what is missing, and claims nothing", async () => {
  const page = await text("/models/effect");
  expect(page).toContain("Chưa có mô hình cải cách hành chính nào ghi đơn vị");
  expect(page).not.toContain("Có cải thiện.");
});

/*
 * Every commune has 60 answers a month. Where a model starts, in November or December 2025 or January 2026, the satisfied
 * rise from 42 to 54 of 60: 20 points. The others stay, all with a ripple of up to two answers.
 */
test("a rise of twenty points in nine communes, started at three times, is found and drawn with its placebo", async () => {
  const months = monthsBetween("2025-07", "2026-10");
  const rows = communes.flatMap(({ id }, at) =>
    months.map((month, i) => {
      const start = addMonths("2025-11", at % 3);
      const good = (at < 9 && month >= start ? 54 : 42) + ((at * 7 + i * 3) % 5) - 2;
      return {
        agencyId: id,
        month,
        counts: [0, 0, 60 - good, good, 0] as [number, number, number, number, number],
      };
    }),
  );
  await insertTallies(app.database.db, rows);
  for (const [at, { id }] of communes.slice(0, 9).entries()) {
    await registerModel(id, addMonths("2025-11", at % 3), `Mô hình ${at}`);
  }
  const page = await text("/models/effect");
  expect(page).toContain("Có cải thiện.");
  const [, estimate] = /Ước lượng: \+(\d+,\d) điểm/.exec(page) ?? [];
  expect(Number(estimate?.replace(",", "."))).toBeCloseTo(20, 0);
  expect(page.match(/<svg [^>]*aria-label="(Trước và sau|Nếu ngày)/g)).toHaveLength(4);
  expect(page).toContain("9 đơn vị có mô hình được tính");
  expect(page).toContain("Callaway và Sant’Anna");
  expect(page).toContain("07/2025–10/2026");
  expect(page).toContain("(hai-long-qr), phiếu sipas-qr-1");
});

test("a unit's own page marks the month in which its model began", async () => {
  const { code } = communes[0] as { code: string };
  const page = await text(`/agencies/${code}`);
  expect(page).toContain("11/2025: <a");
  expect(page).toContain("Mô hình 0");
});

test("one unit before and after its model stands beside its like, in words and figures", async () => {
  const { code, name } = communes[0] as { code: string; name: string };
  const page = (await text(`/models/effect/${code}`)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(page).toContain(`${name}: trước và sau khi có mô hình`);
  // 240 answers in four months before, 720 in twelve from the start on; the others stay at 42 of 60.
  expect(page).toMatch(/Chỉ số tăng: \+(19|20|21),\d điểm phần trăm/);
  expect(page).toMatch(/11 đơn vị cùng loại không có mô hình thay đổi trung bình [+−]?0,\d điểm/);
  expect(page).toMatch(/Tăng hơn các đơn vị đó: \+(19|20|21),\d điểm/);
  expect(page).toMatch(/Trước 7\d,\d\d% .* 240 .* Từ khi bắt đầu (89|90|91),\d\d% .* 720/);
  expect(page).toContain("(hai-long-qr), phiếu sipas-qr-1");
  const { code: without } = communes[19] as { code: string };
  expect(await text(`/models/effect/${without}`)).toContain("chưa có mô hình nào nhằm nâng chỉ số");
  expect((await app.request("/models/effect/KHONG")).status).toBe(404);
});

test("a unit with hardly an answer is withheld, and has no like to stand beside", async () => {
  const { db } = app.database;
  const ward = await db
    .selectFrom("agencies")
    .select(["id", "code"])
    .where("kind", "=", "ward")
    .where("valid_to", "is", null)
    .orderBy("code")
    .executeTakeFirstOrThrow();
  await registerModel(ward.id, "2026-01", "Mô hình của phường");
  await insertTallies(db, [{ agencyId: ward.id, month: "2026-02", counts: [0, 0, 0, 2, 3] }]);
  const page = await text(`/models/effect/${ward.code}`);
  expect(page).toContain("Dưới 5 lượt trả lời trước hoặc sau khi bắt đầu: không công bố.");
  expect(page).toContain("Không có đủ hai đơn vị cùng loại");
});

test("who is commended: the year's exemplary models, and units whose whole interval lies above the target", async () => {
  // 54 of 60 a month in 2026: ten months, about 540 of 600, Wilson from 87 %; 42 of 60 is 70 %.
  const page = await text("/models/commendation/2026");
  const { name } = communes[0] as { name: string };
  expect(page).toContain(name);
  expect(page.match(/▲ Chắc chắn trên mục tiêu/g)).toHaveLength(9);
  expect(page).toContain("Năm này chưa hết");
  const csv = await text("/models/commendation/2026.csv");
  expect(csv.match(/mô hình điển hình/g)).toHaveLength(10);
  expect(csv.match(/đơn vị đạt mục tiêu/g)).toHaveLength(9);
  expect((await app.request("/models/commendation/0000")).status).toBe(404);
});

import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { selectYearlyDossiers } from "../../../server/database/yearlyInput.ts";
import { dossiersImporter } from "../../../server/dossiers/importDossiers.ts";
import { type ImportOutcome, runImport } from "../../../server/imports/runImport.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receiveAndPublish } from "../../support/publishing.ts";
import { HOSTILE_REASONS } from "./hostileReasons.ts";

const TODAY = "2026-11-23";
const HEADER = "unit_code,unit_name,month,field,received,resolved";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom("dossiers").execute();
  await database.db.deleteFrom("dossier_corrections").execute();
});

async function run(text: string | Uint8Array, flags: { apply?: boolean; acceptWarnings?: boolean } = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return await runImport(database.db, dossiersImporter, { bytes, today: TODAY, apply: true, ...flags });
}
const lines = (...rows: string[]) => [HEADER, ...rows].join("\n");
const codesOf = ({ refusals }: ImportOutcome) => refusals.map(({ line, code }) => `${line} ${code}`);
const stored = async () =>
  (await selectYearlyDossiers(database.db, 2025)).map(({ unit, field, month, received, resolved }) =>
    [unit, field, month, received, resolved].join(" "),
  );

test("every line of the hostile file is refused with its reason and what to do, and nothing is written", async () => {
  const outcome = await run(await readFile(new URL("hostile.csv", import.meta.url)), {
    acceptWarnings: true,
  });
  expect(codesOf(outcome)).toEqual(HOSTILE_REASONS.map(([line, code]) => `${line} ${code}`));
  for (const [line, , remedy] of HOSTILE_REASONS) {
    expect(outcome.refusals.find((one) => one.line === line)?.remedy).toMatch(remedy);
  }
  expect(outcome.state).toBe("refused");
  expect(await stored()).toEqual([]);
});

test("one bad line among good ones keeps the whole file out", async () => {
  const outcome = await run(lines("01864,,2025-03,dat-dai,120,100", "01864,,2025-04,dat-dai,120,x"));
  expect(codesOf(outcome)).toEqual(["3 not-a-number"]);
  expect(await stored()).toEqual([]);
});

test("a line with three faults is told all three", async () => {
  const outcome = await run(lines("1864,,2025-03,xyzzy,-1,100"));
  expect(codesOf(outcome)).toEqual(["2 mangled-code", "2 unknown-field", "2 negative"]);
});

test("a month twice in one file is refused, even with the same figures", async () => {
  const outcome = await run(lines("01864,,2025-03,dat-dai,120,100", "01864,,3/2025,Đất đai,120,100"));
  expect(codesOf(outcome)).toEqual(["3 month-twice"]);
  expect(outcome.refusals[0]?.reason).toContain("dòng 2");
});

describe("a code that two units bore", () => {
  test("means the unit of the month: 01864 is xã Bộc Bố in June 2025 and xã Bằng Thành in July", async () => {
    await run(lines("01864,,2025-06,dat-dai,50,40", "01864,Bằng Thành,15/7/2025,dat-dai,70,60"));
    expect(await stored()).toEqual([
      "01864@2020-01-01 dat-dai 2025-06 50 40",
      "01864@2025-07-01 dat-dai 2025-07 70 60",
    ]);
  });

  test("is told to the clerk when the file gives no names to check by", async () => {
    const bare = "unit_code,month,field,received,resolved\n01864,2025-06,dat-dai,50,40";
    expect((await run(bare)).summary.join()).toContain("01864 Xã Bộc Bố");
    expect((await run(lines("01864,Bộc Bố,2025-06,dat-dai,50,40"))).summary.join()).not.toContain(
      "đối chiếu",
    );
  });
});

describe("what offices save", () => {
  const text = lines("01864,Xã Bộc Bố,2025-03,Đất đai,120,100");
  const expected = ["01864@2020-01-01 dat-dai 2025-03 120 100"];

  test("comes with a byte order mark, semicolons, tabs, sep= or Windows line ends, and reads the same", async () => {
    const variants = [
      `\uFEFF${text}`,
      text.replaceAll(",", ";"),
      text.replaceAll(",", "\t"),
      `sep=;\r\n${text.replaceAll(",", ";").replaceAll("\n", "\r\n")}`,
      text.normalize("NFD"),
      text.replace("01864", '"=""01864"""'),
      `${text}\n,,,,,\n\n`,
    ];
    for (const variant of variants) {
      await database.db.deleteFrom("dossiers").execute();
      expect((await run(variant)).state).toBe("written");
      expect(await stored()).toEqual(expected);
    }
  });

  test("may be UTF-16, as Excel's Unicode text is", async () => {
    const bytes = Buffer.from(`\uFEFF${text.replaceAll(",", "\t")}`, "utf16le");
    expect((await run(bytes)).state).toBe("written");
    expect(await stored()).toEqual(expected);
  });

  test("may be Windows-1258, where tone marks are letters of their own", async () => {
    // "Xã Bộc Bố" and "Đất đai" by the table of code page 1258: EC acute, F2 dot below, DE tilde, D0 Đ, F0 đ.
    const xa = [0x58, 0x61, 0xde];
    const name = [...xa, 0x20, 0x42, 0xf4, 0xf2, 0x63, 0x20, 0x42, 0xf4, 0xec];
    const field = [0xd0, 0xe2, 0xec, 0x74, 0x20, 0xf0, 0x61, 0x69];
    const ascii = (part: string) => [...Buffer.from(part, "latin1")];
    const bytes = Buffer.from([
      ...ascii(`${HEADER}\n01864,`),
      ...name,
      ...ascii(",2025-03,"),
      ...field,
      ...ascii(",120,100"),
    ]);
    const outcome = await run(bytes);
    expect(outcome.notes.join()).toContain("windows-1258");
    expect(await stored()).toEqual(expected);
  });
});

describe("importing again", () => {
  const first = lines("01864,,2025-03,dat-dai,120,100", "01864,,2025-04,dat-dai,130,110");

  test("the same file changes nothing", async () => {
    await run(first);
    const again = await run(first);
    expect(again.summary[0]).toBe("Hồ sơ: 0 dòng mới, 0 dòng sửa số cũ, 2 dòng không đổi.");
    expect(await database.db.selectFrom("dossier_corrections").selectAll().execute()).toEqual([]);
  });

  test("other figures replace the old ones, which are kept with the day", async () => {
    await run(first);
    const outcome = await run(lines("01864,,2025-04,dat-dai,131,112"));
    expect(outcome.summary.join()).toContain("tiếp nhận 130 → 131, giải quyết 110 → 112");
    expect(await stored()).toEqual([
      "01864@2020-01-01 dat-dai 2025-03 120 100",
      "01864@2020-01-01 dat-dai 2025-04 131 112",
    ]);
    expect(await database.db.selectFrom("dossier_corrections").selectAll().execute()).toMatchObject([
      {
        month: "2025-04-01",
        received_before: 130,
        resolved_before: 110,
        received_after: 131,
        resolved_after: 112,
        corrected_on: TODAY,
      },
    ]);
  });

  test("without --apply nothing is written", async () => {
    expect((await run(first, { apply: false })).state).toBe("tried");
    expect(await stored()).toEqual([]);
  });
});

describe("what is unusual is written only when somebody says that it is right", () => {
  test("more ratings than dossiers", async () => {
    const point = await database.db
      .selectFrom("rating_points")
      .innerJoin("agencies", "agencies.id", "rating_points.agency_id")
      .select(["rating_points.id", "agency_id"])
      .where("agencies.code", "=", "01864")
      .where("agencies.valid_to", "is not", null)
      .executeTakeFirstOrThrow();
    await receiveAndPublish(
      database.db,
      Array.from({ length: 7 }, (_, i) => ({
        id: crypto.randomUUID(),
        day: "2025-03-11",
        agencyId: point.agency_id,
        pointId: point.id,
        field: i < 4 ? "dat-dai" : "unstated",
        serviceId: null,
        decidingAgencyId: null,
        answers: { overall: 4 },
      })),
    );
    const codes = async (...rows: string[]) => {
      const outcome = await run(lines(...rows), { apply: false });
      return outcome.warnings.map(({ line, code }) => `${line} ${code}`);
    };
    // Four named the field; all seven are of the unit.
    expect(await codes("01864,,2025-03,dat-dai,9,3")).toEqual(["2 more-ratings-than-dossiers"]);
    expect(await codes("01864,,2025-03,dat-dai,9,6")).toEqual(["2 more-ratings-than-dossiers"]);
    expect(await codes("01864,,2025-03,dat-dai,9,7")).toEqual([]);
    expect(await codes("01864,,2025-03,dat-dai,9,4", "01864,,2025-03,tu-phap,9,3")).toEqual([]);
    const file = lines("01864,,2025-03,dat-dai,9,3");
    expect((await run(file)).state).toBe("warned");
    expect(await stored()).toEqual([]);
    expect((await run(file, { acceptWarnings: true })).state).toBe("written");
    // Accepted once, it is not asked again, also when the file has grown.
    expect((await run(`${file}\n01864,,2025-02,dat-dai,9,3`)).state).toBe("written");
    expect((await run(lines("01864,,2025-03,dat-dai,9,2"))).state).toBe("warned");
  });

  test("a month that is not over", async () => {
    const { state, warnings } = await run(lines("01864,,2026-11,dat-dai,9,7"));
    expect([state, warnings[0]?.code]).toEqual(["warned", "unfinished-month"]);
  });

  test("more resolved than received in nearly every line; in some months it is only a backlog worked off", async () => {
    const months = Array.from({ length: 10 }, (_, i) => `2024-${String(i + 1).padStart(2, "0")}`);
    const swapped = await run(lines(...months.map((month) => `01864,,${month},dat-dai,90,100`)));
    expect(swapped.warnings.map(({ code }) => code)).toEqual(["swapped-columns"]);
    const backlog = await run(
      lines(...months.map((month, i) => `01864,,${month},dat-dai,${i < 3 ? 90 : 100},95`)),
    );
    expect(backlog.state).toBe("written");
  });
});

describe("a file that is no table of dossiers", () => {
  test("is named for what it is", async () => {
    const codes = async (text: string | Uint8Array) => codesOf(await run(text));
    expect(await codes("")).toEqual(["1 empty-file"]);
    expect(await codes(HEADER)).toEqual(["1 empty-file"]);
    expect(await codes(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]))).toEqual(["1 workbook"]);
    expect(await codes(`${HEADER},Tiếp nhận\n01864,,2025-03,dat-dai,1,1,1`)).toEqual(["1 duplicate-header"]);
    expect(await codes(lines('01864,"Xã,2025-03,dat-dai,1,1'))).toEqual(["2 broken-quotes"]);
    expect(await codes("BÁO CÁO HỒ SƠ\nMã,Tháng\n01864,2025-03")).toEqual(Array(5).fill("1 missing-column"));
  });

  test("with a misspelt heading is told which was meant", async () => {
    const outcome = await run("unit_code,month,field,recieved,resolved\n01864,2025-03,dat-dai,1,1");
    expect(outcome.refusals[0]?.reason).toContain("có lẽ là cột “recieved”");
  });

  test("with a column more is read, and says that it did not read that one", async () => {
    const outcome = await run(`${HEADER},Ghi chú\n01864,,2024-03,dat-dai,1,1,abc`);
    expect(outcome.notes).toEqual(["Không đọc các cột: Ghi chú."]);
    expect(outcome.state).toBe("written");
  });
});

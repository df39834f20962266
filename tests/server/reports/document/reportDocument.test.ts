import { expect, test } from "vitest";
import type { ReportedEdition } from "../../../../server/reports/document/edition.ts";
import { reportDocument } from "../../../../server/reports/document/reportDocument.ts";
import { documentText } from "../../../support/documentText.ts";
import { editionFixture } from "../../../support/editionFixture.ts";
import { numbersIn, numbersOf } from "../../../support/numbersOf.ts";
import { yearlyFixture } from "../../../support/yearlyFixture.ts";
import { YEARLY_MODELS } from "../../../support/yearlyModelsFixture.ts";

const textOf = (edition: ReportedEdition) => documentText(reportDocument(edition));
const unknownNumbers = (text: string, edition: ReportedEdition) => {
  const known = numbersOf(edition);
  return numbersIn(text.replaceAll(edition.countsSha256, "")).filter((number) => !known.has(number));
};

const edition = editionFixture();
const text = textOf(edition);
/** Dossiers of nobody. */
const bare = textOf(editionFixture({ input: { dossiers: [] } }));

test("every number of the document is a figure of the edition or a fact that is listed", () => {
  expect(numbersIn(text).length).toBeGreaterThan(500);
  for (const one of [
    edition,
    editionFixture({ input: { dossiers: [] } }),
    editionFixture({ simulated: true }),
    editionFixture({ input: { models: YEARLY_MODELS } }),
  ]) {
    expect(unknownNumbers(textOf(one), one)).toEqual([]);
  }
});

test("a number that no figure holds is found", () => {
  const [tally, ...tallies] = yearlyFixture().tallies;
  if (!tally) throw new Error("the fixture has tallies");
  const [n1, n2, n3, n4, n5] = tally.counts;
  const other = { ...tally, month: "2025-02", counts: [n1, n2, n3, n4, n5 + 1] } as const;
  const moved = editionFixture({ input: { tallies: [other, ...tallies] } });
  expect(unknownNumbers(text, moved)).not.toEqual([]);
});

test("the summary says index, interval, verdict, change and the word voluntary in one paragraph", () => {
  const document = reportDocument(edition);
  const [summary] = document.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.emphasis === "lead" ? [block.text] : [],
  );
  // 1,986 of 2,301: added up by hand from the fixture; the interval from R: prop.test(1986, 2301, correct = FALSE).
  for (const words of [
    "2.301 lượt",
    "86,31%",
    "từ 84,85% đến 87,65%",
    "trên 80\u00a0%: đạt",
    "chỉ số tăng 8,53 điểm",
    "tự nguyện, không phải mẫu xác suất",
  ]) {
    expect(summary).toContain(words);
  }
});

test("a unit of 14 ratings is named with its count and interval, and has no index", () => {
  expect(text).toContain(
    "Sở Tư pháp (đến 30/06/2025): 14 lượt, dưới 30 lượt nên chưa tính chỉ số; khoảng tin cậy từ 52,41% đến 92,43%",
  );
  expect(text).toContain(
    "H26-03 | Sở Tư pháp (đến 30/06/2025) | 14 | chưa tính | 52,41% | 92,43% | dưới 30 lượt",
  );
});

test("a unit that nobody rated has no number, and above all no 0%", () => {
  expect(text).toContain(
    "Không có lượt đánh giá nào được công bố (không có nghĩa là 0%, mà là chưa có số liệu): Xã Ngân Sơn.",
  );
  expect(text).toContain("02026 | Xã Ngân Sơn | không có | không có số liệu | – | – | – ");
  expect(text).not.toMatch(/(?<!\d)0,00%/);
});

test("two units with the same answers are said to be equal, neither above the other", () => {
  expect(text).toContain("Đơn vị có chỉ số bằng nhau, không đơn vị nào xếp trên:");
  expect(text).toContain("Xã Đồng Phúc và Xã Nà Phặc: cùng 83,33%.");
});

test("ranks are bands in alphabetical order", () => {
  const ranks = reportDocument(edition).annexes.find(({ title }) => title.includes("khoảng hạng"));
  const rows = ranks?.blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : [])) ?? [];
  expect(rows.map(([name]) => name)).toEqual([
    "Phường Đức Xuân",
    "Xã Bằng Thành",
    "Xã Cao Minh",
    "Xã Đồng Phúc",
    "Xã Nà Phặc",
  ]);
  expect(text).toContain("Hai đơn vị có khoảng hạng chồng lên nhau thì không xếp trên dưới");
});

test("a merger year says who went over into whom, and gives both boundaries", () => {
  // Communes and a ward of the fixture that ended on 30/6, the province apart: seven into five; Sở Tư pháp into none.
  expect(text).toContain(
    "Từ ngày 01/07/2025: 7 đơn vị được nhập trọn vẹn vào 5 đơn vị kế thừa; 1 cơ quan, đơn vị kết thúc",
  );
  expect(text).toContain("01864 | Xã Bộc Bố (đến 30/06/2025) | Tỉnh Bắc Kạn | 120 | 91,67%");
  expect(text).toContain("01864 | Xã Bằng Thành | 890 | 88,76%");
});

test("a year without a merger has one list of units and says why", () => {
  const units = yearlyFixture().units.map((unit) => ({ ...unit, validTo: null, successor: null }));
  const calm = textOf(editionFixture({ input: { units } }));
  expect(calm).toContain("Trong năm 2025 không có đơn vị nào được sắp xếp");
  expect(calm).not.toContain("Kết quả từng đơn vị theo địa giới của từng thời điểm");
});

test("without dossiers every index is called unweighted and nothing is said of the silent", () => {
  expect(bare).toContain("Chưa đơn vị nào báo cáo số hồ sơ");
  expect(bare).toContain("mọi chỉ số trong báo cáo này là chưa gia quyền");
  expect(bare).not.toContain("Gia quyền theo hồ sơ");
  expect(bare).not.toContain("Giới hạn do người im lặng");
  const tables = bare
    .split("\n")
    .filter((line) => /^Chỉ số hài lòng (?!của)|^Kết quả từng đơn vị, /.test(line));
  expect(tables.length).toBeGreaterThan(4);
  for (const caption of tables) expect(caption).toContain("(chưa gia quyền)");
});

test("with dossiers the silent are shown at both ends, beside the weighted index", () => {
  // 1,970 satisfied of 2,280 ratings by 7,085 dossiers: (1970, 1970 + 7085 − 2280) / 7085, by hand.
  expect(text).toContain("Giới hạn do người im lặng | 2.280 | 7.085 | – | 27,81% | 95,62%");
  expect(text).toContain("Gia quyền theo hồ sơ | 2.280 | 7.085 | 87,60%");
});

test("one to four comments are said as fewer than five", () => {
  expect(text).toContain("Tiếp cận dịch vụ | dưới 5");
  expect(text).toContain("Công chức trực tiếp giải quyết công việc | 31");
});

test("figures of another instrument stand in a table of their own, with the rule against joining", () => {
  expect(text).toContain("2024 | Bắc Kạn | Chỉ số chung | 78,17% | – | 63/63");
  expect(text).toContain("không nối, không cộng, không so với chỉ số của báo cáo này");
});

test("a simulated edition says so before anything else, in its summary, its commendations and its limits", () => {
  const document = reportDocument(editionFixture({ simulated: true }));
  expect(document.blocks[0]).toMatchObject({ kind: "paragraph", text: /^SỐ LIỆU MÔ PHỎNG/ });
  expect(documentText(document).match(/mô phỏng/gi)?.length).toBeGreaterThanOrEqual(5);
  expect(text).not.toMatch(/mô phỏng/i);
});

test("a second edition says what it changes, at its head and at its end", () => {
  const second = textOf(editionFixture({ edition: 2, changes: "Bổ sung hồ sơ của Sở Tư pháp." }));
  expect(second.split("Thay đổi so với ấn bản trước: Bổ sung hồ sơ của Sở Tư pháp.")).toHaveLength(3);
  expect(second).toContain("Ấn bản 2, chốt ngày 05/02/2026");
});

test("an edition frozen before its year was complete says so at its head and at its end", () => {
  const early = textOf(editionFixture({ isEarly: true }));
  expect(early).toContain("chốt ngày 05/02/2026 (chốt sớm, chưa đủ cả năm)");
  expect(early).toContain("khi còn nhận đánh giá của năm 2025");
  expect(text).not.toContain("chốt sớm");
});

test("a year that nobody rated has a report without a single figure", () => {
  const empty = textOf(editionFixture({ input: { tallies: [], dossiers: [], comments: [] } }));
  expect(empty).toContain("chưa có đủ lượt đánh giá để công bố; báo cáo này không nêu chỉ số");
  expect(empty).not.toMatch(/\d,\d\d%(?!.*Bộ Nội vụ)/);
});

test("annexes are numbered in Roman figures without a gap", () => {
  expect(reportDocument(edition).annexes.map(({ number }) => number)).toEqual([
    "Phụ lục I",
    "Phụ lục II",
    "Phụ lục III",
    "Phụ lục IV",
    "Phụ lục V",
    "Phụ lục VI",
  ]);
});

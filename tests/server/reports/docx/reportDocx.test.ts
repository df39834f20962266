import { beforeAll, expect, test } from "vitest";
import { reportDocument } from "../../../../server/reports/document/reportDocument.ts";
import { reportDocx } from "../../../../server/reports/docx/reportDocx.ts";
import { letterheadOf } from "../../../../server/reports/letterhead.ts";
import { editionFixture } from "../../../support/editionFixture.ts";
import { numbersIn, numbersOf } from "../../../support/numbersOf.ts";
import { elementsOf, partOf, partsOf, wordText } from "../../../support/openXml.ts";
import { REPORT_DOCUMENT } from "../../../support/reportDocumentFixture.ts";

const LETTERHEAD = letterheadOf("tỉnh Thái Nguyên (phần Bắc Kạn)", "2026-01-05", {});
const NOTICE = "Số liệu mô phỏng";
const NBSP = "\u00a0".repeat(6);
/** Twips: 1 mm is 1440 / 25,4. */
const mm = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
const attribute = (xml: string, name: string) => xml.match(new RegExp(`w:${name}="([^"]*)"`))?.[1];

let parts: Readonly<Record<string, string>>;
let body: string;
let sections: string[];
beforeAll(async () => {
  parts = partsOf(await reportDocx(REPORT_DOCUMENT, LETTERHEAD, NOTICE));
  body = partOf(parts, "word/document.xml");
  sections = elementsOf(body, "w:sectPr");
});

test("pages are A4 with the margins of NĐ 30/2020, turned only for the wide tables", () => {
  const pages = sections.map((section) => {
    const [size = ""] = elementsOf(section, "w:pgSz");
    return [Math.round(mm(attribute(size, "w"))), Math.round(mm(attribute(size, "h")))];
  });
  const upright = [210, 297];
  const turned = [297, 210];
  // Body, its wide table, body again, then two annexes of which the first has a wide table.
  expect(pages).toEqual([upright, turned, upright, turned, upright]);
  for (const section of sections) {
    const [margin = ""] = elementsOf(section, "w:pgMar");
    for (const [side, least, most] of [
      ["top", 20, 25],
      ["bottom", 20, 25],
      ["left", 30, 35],
      ["right", 15, 20],
    ] as const) {
      expect(mm(attribute(margin, side))).toBeGreaterThan(least - 0.02);
      expect(mm(attribute(margin, side))).toBeLessThan(most + 0.02);
    }
  }
});

test("page numbers are centred in the top margin, missing on first pages, and begin again in each annex", () => {
  const relations = partOf(parts, "word/_rels/document.xml.rels");
  const header = (section: string, type: string) => {
    const reference = elementsOf(section, "w:headerReference").find((one) =>
      one.includes(`w:type="${type}"`),
    );
    const id = reference?.match(/r:id="([^"]*)"/)?.[1];
    const relation = elementsOf(relations, "Relationship").find((one) => one.includes(`Id="${id}"`));
    return partOf(parts, `word/${relation?.match(/Target="([^"]*)"/)?.[1]}`);
  };
  for (const section of sections) {
    expect(header(section, "default")).toContain("PAGE");
    expect(header(section, "first")).not.toContain("PAGE");
    expect(wordText(header(section, "default"))).toContain(NOTICE);
    expect(wordText(header(section, "first"))).toContain(NOTICE);
  }
  const begins = sections.map(
    (section) => section.includes("<w:titlePg") && /<w:pgNumType[^>]*w:start="1"/.test(section),
  );
  expect(begins).toEqual([true, false, false, true, true]);
  const style = elementsOf(partOf(parts, "word/styles.xml"), "w:style").find((one) =>
    one.includes('"Header"'),
  );
  expect(style).toContain('<w:jc w:val="center"/>');
});

test("every style is Times New Roman in black, and the language is Vietnamese", () => {
  const styles = partOf(parts, "word/styles.xml");
  const [defaults = ""] = elementsOf(styles, "w:rPrDefault");
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:lang w:val="vi-VN"');
  expect(attribute(defaults.slice(defaults.indexOf("<w:sz ")), "val")).toBe("28");
  const used = [...new Set(body.match(/(?<=<w:pStyle w:val=")[^"]+/g))];
  expect(used).toEqual(expect.arrayContaining(["Heading1", "Heading2", "BodyText", "Caption", "TOC1"]));
  for (const id of used) {
    const style = elementsOf(styles, "w:style").find((one) => one.includes(`w:styleId="${id}"`)) ?? "";
    expect(style).not.toBe("");
    expect(style.match(/(?<=<w:color w:val=")[^"]+/)?.[0] ?? "000000").toBe("000000");
    expect(style.match(/(?<=w:ascii=")[^"]+/)?.[0] ?? "Times New Roman").toBe("Times New Roman");
  }
});

test("body text is 14 points, justified, indented by 1 or 1,27 cm, with 6 points between paragraphs", () => {
  const style = elementsOf(partOf(parts, "word/styles.xml"), "w:style").find((one) =>
    one.includes('w:styleId="BodyText"'),
  );
  expect(style).toContain('<w:jc w:val="both"/>');
  expect(style).toContain('<w:ind w:firstLine="720"/>');
  expect(style).toMatch(/w:before="120"/);
});

test("the head names agency, nation, motto, number to fill in, place and a day with leading zeros", () => {
  const text = wordText(body);
  for (const line of [
    "UBND TỈNH THÁI NGUYÊN",
    "SỞ NỘI VỤ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: ${NBSP}/BC-SNV`,
    "Thái Nguyên, ngày 05 tháng 01 năm 2026",
    "BÁO CÁO",
    "Kính gửi: Ủy ban nhân dân tỉnh Thái Nguyên",
    "Nơi nhận:",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
  ]) {
    expect(text.split("\n")).toContain(line);
  }
});

test("the rule under the motto is as long as the motto, drawn, not typed", () => {
  const [head = ""] = elementsOf(body, "w:tbl");
  const rules = elementsOf(head, "w:p").filter((paragraph) => paragraph.includes("<w:pBdr>"));
  const columns = elementsOf(head, "w:gridCol").map((column) => Number(attribute(column, "w")));
  const [agencyRule = 0, mottoRule = 0] = rules.map((rule, at) => {
    const [indent = ""] = elementsOf(rule, "w:ind");
    return (columns[at] ?? 0) - Number(attribute(indent, "left")) - Number(attribute(indent, "right"));
  });
  // 171,4 points of Times New Roman bold 14: measured on the page that LibreOffice drew.
  expect(mottoRule / 20).toBeCloseTo(171.4, 0);
  // A third to a half of "SỞ NỘI VỤ" in bold 13, 67 points on the same page.
  expect(agencyRule / 20).toBeGreaterThan(67 / 3);
  expect(agencyRule / 20).toBeLessThan(67 / 2);
  expect(body).not.toContain("__");
});

test("a people's committee stands over the name of its place", async () => {
  const committee = letterheadOf("tỉnh Thái Nguyên", "2026-01-05", {
    superior: null,
    issuer: "Ủy ban nhân dân tỉnh Thái Nguyên",
  });
  const xml = partOf(partsOf(await reportDocx(REPORT_DOCUMENT, committee)), "word/document.xml");
  const [head = ""] = elementsOf(xml, "w:tbl");
  expect(wordText(head).split("\n").slice(0, 2)).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH THÁI NGUYÊN"]);
});

test("the table of headings is a field that holds chapters with their pages, and annexes without", () => {
  const [contents = ""] = elementsOf(body, "w:sdt");
  expect(contents).toMatch(/TOC [^<]*\\o &quot;1-1&quot;/);
  expect(contents).not.toContain('w:dirty="true"');
  // LibreOffice, which takes these numbers as they are written, lays the chapters out on these pages.
  expect(wordText(contents).trim().split("\n")).toEqual([
    "I. KẾT QUẢ CHUNG1",
    "II. CÁC ĐƠN VỊ2",
    "III. BẢNG RỘNG7",
    "IV. PHƯƠNG PHÁP VÀ GIỚI HẠN8",
    "Phụ lục I KẾT QUẢ CỦA TỪNG ĐƠN VỊ THEO ĐỊA GIỚI MỚI",
    "Phụ lục II KẾT QUẢ CỦA TỪNG ĐƠN VỊ THEO ĐỊA GIỚI CŨ",
  ]);
});

test("each table repeats its head and breaks no row", () => {
  const tables = elementsOf(body, "w:tbl").filter((table) =>
    table.includes('<w:tblStyle w:val="ReportTable"/>'),
  );
  expect(tables).toHaveLength(5);
  for (const table of tables) {
    const rows = elementsOf(table, "w:tr");
    expect(rows.map((row) => row.includes("<w:tblHeader"))).toEqual(rows.map((_, at) => at === 0));
    expect(rows.every((row) => row.includes("<w:cantSplit"))).toBe(true);
  }
});

test("annexes name the report they come with", () => {
  const reference = `(Kèm theo Báo cáo số ${NBSP}/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)`;
  expect(
    wordText(body)
      .split("\n")
      .filter((line) => line === reference),
  ).toHaveLength(2);
});

test("charts are pictures with words for those who cannot see them; a long one goes over two", () => {
  expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(3);
  const described = elementsOf(body, "wp:docPr").filter((one) => /descr="Biểu đồ: Chỉ số hài lòng/.test(one));
  expect(described).toHaveLength(3);
});

test("the last words stay with the signature", () => {
  const before = body.slice(0, body.indexOf("Nơi nhận:"));
  const last = elementsOf(before, "w:p").findLast((paragraph) => wordText(paragraph).trim() !== "") ?? "";
  expect(last).toContain("Ghi chú: số liệu chưa gia quyền.");
  expect(last).toContain("<w:keepNext/>");
});

test("a report of real ratings carries no notice", async () => {
  const real = partsOf(await reportDocx(REPORT_DOCUMENT, LETTERHEAD));
  const headers = Object.keys(real).filter((name) => name.startsWith("word/header"));
  expect(headers.map((name) => wordText(partOf(real, name)).replace(/\d+/, "").trim()).join("")).toBe("");
});

test("every number in the file is a figure of the edition, its letterhead's or a page", async () => {
  const edition = editionFixture();
  const bytes = await reportDocx(reportDocument(edition), LETTERHEAD);
  const xml = partOf(partsOf(bytes), "word/document.xml");
  const known = numbersOf(edition);
  const [contents = ""] = elementsOf(xml, "w:sdt");
  const said = wordText(xml.replace(contents, "")).replaceAll(edition.countsSha256, "");
  const letterhead = new Set(["05", "01", "2026"]);
  const numbers = numbersIn(said.replace(/^\d+\. /gm, ""));
  expect(numbers.length).toBeGreaterThan(500);
  expect(numbers.filter((number) => !known.has(number) && !letterhead.has(number))).toEqual([]);
});

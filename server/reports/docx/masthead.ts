import { AlignmentType, Paragraph, type Table, TextRun } from "docx";
import { dateInWords, type Letterhead, numberLine } from "../letterhead.ts";
import { SIZE, TEXT_WIDTH } from "./measures.ts";
import { plainTable } from "./plainTable.ts";
import { rule } from "./rule.ts";
import { textWidths } from "./textWidths.ts";

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Two fifths for the agency, three for the nation, whose name then stands on one line. */
const AGENCY_COLUMN = Math.round(TEXT_WIDTH.portrait * 0.4);
const NATION_COLUMN = TEXT_WIDTH.portrait - AGENCY_COLUMN;

const PLACES = ["TỈNH", "THÀNH PHỐ", "XÃ", "PHƯỜNG", "ĐẶC KHU"];

/** Of the agency's name: NĐ 30/2020 asks for a third to a half. */
const AGENCY_RULE_SHARE = 0.4;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
}

function line(text: string, { size, bold = false, italics = false, before = 0 }: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: [new TextRun({ text, size, bold, italics })],
  });
}

/** "ỦY BAN NHÂN DÂN" over "TỈNH THÁI NGUYÊN": a name too long for its column breaks where its place begins. */
function linesOf(name: string): { text: string; width: number }[] {
  const measured = (texts: readonly string[]) => {
    const widths = textWidths(texts.map((text) => ({ text, size: SIZE.agency, bold: true })));
    return texts.map((text, at) => ({ text, width: Math.min(widths[at] ?? 0, AGENCY_COLUMN) }));
  };
  const whole = measured([name]);
  if ((whole[0]?.width ?? 0) < AGENCY_COLUMN) return whole;
  const at = Math.max(...PLACES.map((place) => name.lastIndexOf(` ${place} `)));
  return at > 0 ? measured([name.slice(0, at), name.slice(at + 1)]) : whole;
}

/** The head of the first page: agency and number to the left; nation, motto, place and day to the right. */
export function masthead(letterhead: Letterhead): Table {
  const [mottoWidth = 0] = textWidths([{ text: MOTTO, size: SIZE.motto, bold: true }]);
  const issuer = linesOf(letterhead.issuer.toLocaleUpperCase("vi"));
  const superior = letterhead.superior?.toLocaleUpperCase("vi");
  const agency = [
    ...(superior ? [line(superior, { size: SIZE.agency })] : []),
    ...issuer.map(({ text }) => line(text, { size: SIZE.agency, bold: true })),
    rule(Math.max(...issuer.map(({ width }) => width)) * AGENCY_RULE_SHARE, AGENCY_COLUMN),
  ];
  const nation = [
    line(NATION, { size: SIZE.nation, bold: true }),
    line(MOTTO, { size: SIZE.motto, bold: true }),
    rule(mottoWidth, NATION_COLUMN),
  ];
  const place = `${letterhead.place}, ${dateInWords(letterhead.signedOn)}`;
  const number = [line(numberLine(letterhead), { size: SIZE.number, before: 160 })];
  const day = [line(place, { size: SIZE.body, italics: true, before: 160 })];
  return plainTable(
    [AGENCY_COLUMN, NATION_COLUMN],
    [
      [agency, nation],
      [number, day],
    ],
  );
}

import { ImageRun, Paragraph } from "docx";
import { reportSvg } from "../../../web/charts/reportSvg.ts";
import { PRINT_STYLE } from "../../../web/charts/svgFrame.ts";
import { points } from "../document/words.ts";
import type { ReportChart } from "../reportDocument.ts";
import { type Orientation, TEXT_HEIGHT, TEXT_WIDTH } from "./measures.ts";
import { type Picture, rasteriser } from "./rasterise.ts";

/** Units of the drawing across the page: its letters, 13 high, then print at about 10 points. */
const DRAWING_WIDTH = 610;
/** Rows of one picture, so that it fits on a page with its caption. */
const ROWS_LIMIT = 26;
const TWIPS_PER_PIXEL = 15;
/** Of the page's height; the rest is for the caption. */
const HEIGHT_SHARE = 0.9;

/** A chart's caption and its pictures; nothing where pictures cannot be made. */
export async function chartBlock(chart: ReportChart, orientation: Orientation): Promise<Paragraph[]> {
  const rasterise = await rasteriser();
  if (rasterise === null) return [];
  const pictures = inParts(chart).map((part) =>
    rasterise(reportSvg(part, { width: DRAWING_WIDTH, language: "vi", style: PRINT_STYLE })),
  );
  return [
    new Paragraph({ style: "Caption", text: chart.caption }),
    ...pictures.map((picture) => pictureParagraph(picture, chart, orientation)),
  ];
}

/** As wide as an upright page on turned pages too, so that letters keep their size. */
function pictureParagraph(picture: Picture, chart: ReportChart, orientation: Orientation): Paragraph {
  const widest = TEXT_WIDTH.portrait / TWIPS_PER_PIXEL;
  const highest = (TEXT_HEIGHT[orientation] * HEIGHT_SHARE) / TWIPS_PER_PIXEL;
  const scale = Math.min(widest / picture.width, highest / picture.height);
  return new Paragraph({
    style: "Picture",
    children: [
      new ImageRun({
        type: "png",
        data: picture.png,
        transformation: {
          width: Math.round(picture.width * scale),
          height: Math.round(picture.height * scale),
        },
        altText: { name: chart.id, title: chart.caption, description: description(chart) },
      }),
    ],
  });
}

/** For those who cannot see the picture. */
function description(chart: ReportChart): string {
  const drawn = `Biểu đồ: ${chart.caption}.`;
  switch (chart.shape) {
    case "effect":
      return `${drawn} Mỗi chấm là chênh lệch của một tháng trước hoặc sau khi bắt đầu, đoạn thẳng là khoảng tin cậy. Số liệu có trong bảng.`;
    case "shuffles":
      return `${drawn} Mỗi cột là số lần chia lại cho một mức chênh lệch, đường đậm là chênh lệch thật: ${points(chart.real)} điểm.`;
    default: {
      const labels = chart.points.map(({ label }) => label).join("; ");
      return `${drawn} Mỗi chấm là chỉ số, đoạn thẳng là khoảng tin cậy, đường đứt là mục tiêu. Gồm: ${labels}. Số liệu có trong bảng.`;
    }
  }
}

function inParts(chart: ReportChart): ReportChart[] {
  if (chart.shape !== "rows" || chart.points.length <= ROWS_LIMIT) return [chart];
  const parts = Math.ceil(chart.points.length / ROWS_LIMIT);
  const size = Math.ceil(chart.points.length / parts);
  return Array.from({ length: parts }, (_, at) => ({
    ...chart,
    points: chart.points.slice(at * size, (at + 1) * size),
  }));
}

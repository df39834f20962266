import { ImageRun, Paragraph } from "docx";
import { intervalSvg } from "../../../web/charts/intervalSvg.ts";
import { PRINT_STYLE } from "../../../web/charts/svgFrame.ts";
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
    rasterise(intervalSvg(part, { width: DRAWING_WIDTH, language: "vi", style: PRINT_STYLE })),
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
function description({ caption, points }: ReportChart): string {
  const labels = points.map(({ label }) => label).join("; ");
  return `Biểu đồ: ${caption}. Mỗi chấm là chỉ số, đoạn thẳng là khoảng tin cậy, đường đứt là mục tiêu. Gồm: ${labels}. Số liệu có trong bảng.`;
}

function inParts(chart: ReportChart): ReportChart[] {
  if (chart.shape === "line" || chart.points.length <= ROWS_LIMIT) return [chart];
  const parts = Math.ceil(chart.points.length / ROWS_LIMIT);
  const size = Math.ceil(chart.points.length / parts);
  return Array.from({ length: parts }, (_, at) => ({
    ...chart,
    points: chart.points.slice(at * size, (at + 1) * size),
  }));
}

import { clearlyLowest } from "#scoring/clearlyLowest.ts";
import type { YearlyLine } from "#scoring/yearlyReport.ts";
import type { Block } from "../reportDocument.ts";
import { linesTable } from "./cells.ts";
import { chart, chartPoint } from "./charts.ts";
import { count, listed, UNWEIGHTED } from "./words.ts";
import { type Chapter, paragraph, type Section, table, type Writing } from "./writing.ts";

interface Group {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly lines: readonly YearlyLine[];
  readonly nameOf: (key: string) => string;
  readonly before?: readonly Block[];
  readonly after?: readonly Block[];
}

/** The province cut by what was asked, of whom, about what and by which way. */
export function groupsChapter(writing: Writing): Chapter {
  const { figures, names } = writing;
  const groups: Group[] = [
    {
      id: "loai-don-vi",
      title: "Theo loại đơn vị",
      head: "Loại đơn vị",
      lines: names.inGroupOrder(figures.byKind, names.kind),
      nameOf: names.kind,
    },
    {
      id: "yeu-to",
      title: "Theo yếu tố và tiêu chí",
      head: "Yếu tố",
      lines: figures.byCriterion,
      nameOf: names.criterion,
      before: [
        paragraph(
          "Phiếu có một câu hỏi chung và năm yếu tố; mỗi yếu tố là một tiêu chí, người dân có thể bỏ trống. Câu bỏ trống không nằm trong mẫu số.",
        ),
        paragraph(lowestFactor(writing)),
      ],
      after: [aggregates(writing)],
    },
    {
      id: "linh-vuc",
      title: "Theo lĩnh vực",
      head: "Lĩnh vực",
      lines: names.inGroupOrder(figures.byField, names.field),
      nameOf: names.field,
    },
    {
      id: "kenh",
      title: "Theo kênh đánh giá",
      head: "Kênh",
      lines: names.inGroupOrder(figures.byChannel, names.channel),
      nameOf: names.channel,
    },
  ];
  return { title: "KẾT QUẢ THEO NHÓM", sections: groups.map((group) => groupSection(group, writing)) };
}

function groupSection(group: Group, { figures, edition }: Writing): Section {
  const { id, title, head, lines, nameOf, before = [], after = [] } = group;
  const caption = `Chỉ số hài lòng ${title.toLowerCase()}, năm ${edition.year}`;
  if (lines.length === 0) return { title, blocks: [paragraph("Không có số liệu.")] };
  return {
    title,
    blocks: [
      ...before,
      ...(lines.some(({ change }) => change.comparable)
        ? [paragraph(changesSentence(lines, nameOf, edition.year))]
        : []),
      ...chart({
        id: `bieu-do-${id}`,
        caption: `${caption} (${UNWEIGHTED})`,
        targetPercent: figures.targetPercent,
        points: lines.map(({ key, summary }) => chartPoint(nameOf(key), summary)),
        shape: "rows",
      }),
      table(linesTable({ id, caption, head, year: edition.year, lines, nameOf })),
      ...after,
    ],
  };
}

/** Who rose, who fell; claims are already held down over all lines of the group together. */
function changesSentence(
  lines: readonly YearlyLine[],
  nameOf: (key: string) => string,
  year: number,
): string {
  const named = (claim: string) =>
    lines.filter(({ change }) => change.claim === claim).map(({ key }) => `“${nameOf(key)}”`);
  const [up, down] = [named("increased"), named("decreased")];
  const parts = [
    ...(up.length > 0 ? [`tăng ở ${listed(up)}`] : []),
    ...(down.length > 0 ? [`giảm ở ${listed(down)}`] : []),
  ];
  if (parts.length === 0) return `So với năm ${year - 1}: chưa đủ căn cứ để nói nhóm nào tăng hay giảm.`;
  const rest = lines.length - up.length - down.length;
  return `So với năm ${year - 1}: chỉ số ${parts.join("; ")}${rest > 0 ? `; ${count(rest)} nhóm còn lại chưa đủ căn cứ` : ""}.`;
}

/** The factor to begin with, if one may be named. */
function lowestFactor({ figures, names }: Writing): string {
  const factors = figures.byCriterion.filter(({ key }) => key !== "overall");
  const key = factors.length < 2 ? null : clearlyLowest(factors);
  return key === null
    ? "Chưa đủ căn cứ để nói yếu tố nào thấp nhất."
    : `Yếu tố thấp nhất, có căn cứ: “${names.criterion(key)}”.`;
}

function aggregates({ figures, edition }: Writing): Block {
  const { pooledAnswers, meanOfCriteria, meanOfFactors } = figures.aggregates;
  const cell = (value: number | null) => value ?? "không có số liệu";
  return table({
    id: "cach-gop",
    caption: `Năm yếu tố gộp lại theo ba cách, năm ${edition.year} (${UNWEIGHTED})`,
    columns: [
      { title: "Cách gộp", type: "text" },
      { title: "Chỉ số", type: "percent" },
    ],
    rows: [
      ["Gộp câu trả lời (cách mặc định)", cell(pooledAnswers)],
      ["Trung bình các tiêu chí", cell(meanOfCriteria)],
      ["Trung bình các yếu tố", cell(meanOfFactors)],
    ],
    notes: ["Chỉ số của toàn tỉnh ở chương trên là câu hỏi chung, không phải một trong ba cách gộp này."],
  });
}

import { monthText } from "../../../web/format.ts";
import type { ReportCell } from "../reportDocument.ts";
import { SUMMARY_COLUMNS, summaryCells } from "./cells.ts";
import { chart, chartPoint } from "./charts.ts";
import { markedSection } from "./marked.ts";
import { changeSentence, verdictSentence } from "./sentences.ts";
import { count, fromTo, listed, percent, UNWEIGHTED } from "./words.ts";
import { type Chapter, list, paragraph, type Section, table, type Writing } from "./writing.ts";

/** The province as a whole. */
export function overallChapter(writing: Writing): Chapter {
  const marked = markedSection(writing);
  return {
    title: "KẾT QUẢ CHUNG",
    sections: [
      verdictSection(writing),
      indexSection(writing),
      yearSection(writing),
      monthsSection(writing),
      ...(marked ? [marked] : []),
    ],
  };
}

function verdictSection({ figures }: Writing): Section {
  const blocks = [paragraph(verdictSentence(figures.province.summary, figures.targetPercent))];
  return { title: "Kết luận so với mục tiêu", blocks };
}

const NOTHING = "–";

function indexSection({ figures, names }: Writing): Section {
  const { population, weighted } = figures;
  const [n = NOTHING, index = NOTHING, lower = NOTHING, upper = NOTHING] = summaryCells(
    figures.province.summary,
  );
  const rows: ReportCell[][] = [[`Toàn tỉnh, ${UNWEIGHTED}`, n, NOTHING, index, lower, upper]];
  if (weighted) {
    const { answered, dossiers, interval } = weighted;
    rows.push(["Gia quyền theo hồ sơ", answered, dossiers, weighted.index, interval.lower, interval.upper]);
  }
  if (population?.finite) {
    const { ratings, dossiers, finite } = population;
    rows.push([
      `Hiệu chỉnh theo tổng số hồ sơ, ${UNWEIGHTED}`,
      ratings,
      dossiers,
      NOTHING,
      finite.lower,
      finite.upper,
    ]);
  }
  if (population?.silence) {
    const { ratings, dossiers, silence } = population;
    rows.push(["Giới hạn do người im lặng", ratings, dossiers, NOTHING, silence.lower, silence.upper]);
  }
  return {
    title: "Chỉ số của toàn tỉnh",
    blocks: [
      table({
        id: "chi-so",
        caption: "Chỉ số hài lòng của toàn tỉnh",
        columns: [
          { title: "Cách tính", type: "text" },
          { title: "Số lượt (n)", type: "count" },
          { title: "Số hồ sơ (N)", type: "count" },
          { title: "Chỉ số", type: "percent" },
          { title: "Từ", type: "percent" },
          { title: "Đến", type: "percent" },
        ],
        rows,
        notes: [
          `“Từ”, “Đến”: khoảng tin cậy 95%${population?.silence ? "; ở dòng người im lặng là hai cực" : ""}.`,
        ],
      }),
      ...denominators(figures, names.unit).map(paragraph),
    ],
  };
}

function denominators(
  { population, weighted }: Writing["figures"],
  nameOf: (key: string) => string,
): string[] {
  if (population === null) {
    return [
      `Chưa đơn vị nào báo cáo số hồ sơ đã giải quyết trong năm. Vì vậy mọi chỉ số trong báo cáo này là ${UNWEIGHTED}, không có tỷ lệ phản hồi và không biết số người im lặng.`,
    ];
  }
  const { silence, responsePercent, unitsWithout } = population;
  const texts: string[] = [];
  if (responsePercent !== null && silence !== null) {
    texts.push(
      `Các đơn vị có báo cáo đã giải quyết ${count(population.dossiers)} hồ sơ và nhận ${count(population.ratings)} lượt đánh giá; tỷ lệ phản hồi là ${percent(responsePercent)}. Nếu mọi người im lặng đều không hài lòng thì tỷ lệ hài lòng là ${percent(silence.lower)}; nếu mọi người im lặng đều hài lòng thì là ${percent(silence.upper)}. Sự thật nằm đâu đó giữa hai cực này.`,
    );
  } else {
    texts.push(
      `Các đơn vị có báo cáo ghi ${count(population.dossiers)} hồ sơ nhưng nhận ${count(population.ratings)} lượt đánh giá. Số lượt nhiều hơn số hồ sơ là có sai sót ở một trong hai bên, nên không tính tỷ lệ phản hồi.`,
    );
  }
  if (weighted === null) texts.push(`Số lượt chưa đủ để gia quyền, nên chỉ số là ${UNWEIGHTED}.`);
  else {
    texts.push(
      `Chỉ số gia quyền có sức nặng thống kê tương đương ${count(Math.round(weighted.effectiveAnswers))} lượt. Khi gia quyền, mỗi ô (đơn vị, lĩnh vực, quý) có sức nặng bằng số hồ sơ của ô đó, để nơi ít người đánh giá không bị chìm; việc này không sửa được sự chênh lệch giữa người đánh giá và người im lặng.`,
    );
  }
  if (unitsWithout.length > 0) {
    const few = unitsWithout.length <= 12 ? `: ${listed(unitsWithout.map(nameOf))}` : "";
    texts.push(`${count(unitsWithout.length)} đơn vị có lượt đánh giá nhưng chưa báo cáo hồ sơ${few}.`);
  }
  return texts;
}

function yearSection({ figures, edition }: Writing): Section {
  const { change, previous } = figures.province;
  return {
    title: `So với năm ${edition.year - 1}`,
    blocks: [
      paragraph(changeSentence(change, previous, edition.year)),
      ...(change.comparable && "interval" in previous
        ? [
            list([
              `Năm ${edition.year - 1}: ${count(previous.n)} lượt, khoảng tin cậy ${fromTo(previous.interval)}.`,
            ]),
          ]
        : []),
    ],
  };
}

function monthsSection({ figures, edition }: Writing): Section {
  const caption = `Chỉ số hài lòng theo tháng, năm ${edition.year} (${UNWEIGHTED})`;
  return {
    title: "Diễn biến theo tháng",
    blocks: [
      ...chart({
        id: "bieu-do-thang",
        caption,
        targetPercent: figures.targetPercent,
        points: figures.byMonth.map(({ key, summary }) => chartPoint(String(Number(key.slice(5))), summary)),
        shape: "line",
      }),
      table({
        id: "thang",
        caption,
        columns: [{ title: "Tháng", type: "text" }, ...SUMMARY_COLUMNS],
        rows: figures.byMonth.map(({ key, summary }) => [monthText(key), ...summaryCells(summary)]),
        notes: [
          "Lượt đánh giá được tính vào tháng của ngày đánh giá; nơi ít lượt thì các tháng của một quý có thể tính chung vào tháng cuối, và phần còn lại của năm tính vào tháng 12.",
        ],
      }),
    ],
  };
}

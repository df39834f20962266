import { guarded, quoted } from "#contract/csvCell.ts";
import type { Column } from "./columns.ts";

type Meaning = readonly [record: string, column: Column, vi: string, en: string];

const UNIT_KEY = "Mã đơn vị @ ngày bắt đầu; mã được dùng lại nên phải kèm ngày";
const UNIT_KEY_EN = "Code of the unit @ first day; codes are reused, so the day belongs to it";

/** What each column says in each kind of row. A column that is not listed for a record is empty there. */
const MEANINGS: readonly Meaning[] = [
  ["report", "item", "Tên một thuộc tính của bản báo cáo", "Name of a property of the report"],
  [
    "report",
    "value",
    "Giá trị; counts_sha256: SHA-256 của số đếm",
    "Its value; counts_sha256: SHA-256 of the counts",
  ],
  [
    "criterion",
    "criterion",
    "Mã câu hỏi; dòng đầu là hài lòng chung",
    "Code of a question; the first row is overall satisfaction",
  ],
  ["criterion", "name", "Câu hỏi như người dân thấy", "The question as citizens see it"],
  ["field", "field", "Mã lĩnh vực", "Code of a service field"],
  ["field", "name", "Tên lĩnh vực", "Its name"],
  ["unit", "unit", UNIT_KEY, UNIT_KEY_EN],
  ["unit", "name", "Tên đơn vị", "Name of the unit"],
  ["unit", "kind", "Loại: province, district, commune, ward, town, department", "Kind of unit"],
  ["unit", "valid_to", "Ngày cuối; trống: còn tồn tại", "Last day; empty: still there"],
  ["unit", "parent", "Đơn vị cấp trên vào lúc đó", "The unit above at that time"],
  [
    "unit",
    "successor",
    "Đơn vị nhận toàn bộ khi sắp xếp, đến hết năm báo cáo; trống: không có, hoặc bị chia",
    "The unit that it went over into whole by the end of the year; empty: none, or divided",
  ],
  [
    "tally",
    "unit",
    "Đơn vị tiếp nhận, theo địa giới lúc đánh giá",
    "Receiving unit, in the boundaries of its time",
  ],
  [
    "tally",
    "month",
    "Tháng (YYYY-MM) mà bước công bố hoàn thành",
    "Month (YYYY-MM) in which the step of release was complete",
  ],
  ["tally", "criterion", "Mã câu hỏi", "Code of the question"],
  [
    "tally",
    "field",
    "Lĩnh vực; unstated: không nêu; mixed: nhiều lĩnh vực gộp lại để đủ năm",
    "Service field; unstated: not said; mixed: several together to make five",
  ],
  [
    "tally",
    "channel",
    "Kênh: counter, kiosk, slip, online; unassigned: công bố chung cho cả đơn vị cuối năm",
    "Channel; unassigned: released for the unit as a whole at the end of the year",
  ],
  [
    "tally",
    "n1",
    "Số câu trả lời mức 1, Rất không hài lòng; n1 + … + n5 luôn từ 5 trở lên",
    "Answers at level 1, very dissatisfied; n1 + … + n5 is always 5 or more",
  ],
  ["tally", "n2", "Số câu trả lời mức 2, Không hài lòng", "Answers at level 2, dissatisfied"],
  ["tally", "n3", "Số câu trả lời mức 3, Bình thường", "Answers at level 3, neutral"],
  ["tally", "n4", "Số câu trả lời mức 4, Hài lòng", "Answers at level 4, satisfied"],
  ["tally", "n5", "Số câu trả lời mức 5, Rất hài lòng", "Answers at level 5, very satisfied"],
  [
    "dossiers",
    "unit",
    "Đơn vị tiếp nhận, theo địa giới lúc đó",
    "Receiving unit, in the boundaries of its time",
  ],
  ["dossiers", "month", "Tháng (YYYY-MM)", "Month (YYYY-MM)"],
  ["dossiers", "field", "Mã lĩnh vực", "Code of the service field"],
  ["dossiers", "received", "Số hồ sơ tiếp nhận", "Dossiers received"],
  [
    "dossiers",
    "resolved",
    "Số hồ sơ đã giải quyết: mẫu số của tỷ lệ phản hồi",
    "Dossiers resolved: the denominator of the response rate",
  ],
  [
    "marked",
    "unit",
    "Đơn vị có lượt bị đánh dấu bất thường; các lượt này cũng nằm trong các dòng tally",
    "Unit with ratings marked as unusual; they are in the tally rows too",
  ],
  ["marked", "month", "Tháng (YYYY-MM)", "Month (YYYY-MM)"],
  [
    "marked",
    "item",
    "Quy tắc: burst, all-five, closed-day, over-dossiers; nhiều quy tắc nối bằng dấu +",
    "Rule: burst, all-five, closed-day, over-dossiers; several joined by +",
  ],
  ["marked", "n1", "Số lượt bị đánh dấu ở mức 1", "Marked ratings at level 1"],
  ["marked", "n2", "Ở mức 2", "At level 2"],
  ["marked", "n3", "Ở mức 3", "At level 3"],
  ["marked", "n4", "Ở mức 4", "At level 4"],
  ["marked", "n5", "Ở mức 5", "At level 5"],
  [
    "comment",
    "item",
    "Yếu tố mà góp ý nói đến; unstated: không nêu",
    "What comments are about; unstated: not said",
  ],
  [
    "comment",
    "count",
    "Số góp ý; trống: từ 1 đến 4, không công bố",
    "Number of comments; empty: 1 to 4, withheld",
  ],
  [
    "model",
    "item",
    "Số của mô hình “Dân vận khéo” trong sổ đăng ký; mọi mô hình đăng ký đến hết năm",
    "Number of a model of the movement in the register; every one registered by the end of the year",
  ],
  ["model", "value", "Ngày đăng ký", "Day of registration"],
  [
    "model",
    "unit",
    "Đơn vị của địa bàn, theo địa giới cuối năm",
    "Unit of the place, in boundaries of the year's end",
  ],
  [
    "model",
    "field",
    "Lĩnh vực của phong trào: administrative-reform, new-rural, core-force, front-unions, party-government, defence-security, other",
    "Field of the movement",
  ],
  [
    "model",
    "month",
    "Tháng bắt đầu (YYYY-MM); trống: không nhằm nâng chỉ số",
    "Starting month (YYYY-MM); empty: not meant to raise the index",
  ],
  ["model_step", "item", "Số của mô hình", "Number of the model"],
  [
    "model_step",
    "kind",
    "Bước đã qua đến hết năm: recognise, name-exemplary, stop",
    "Step taken by the end of the year: recognise, name-exemplary, stop",
  ],
  ["model_step", "value", "Ngày của bước đó", "Day of the step"],
  ["model_tie", "item", "Số của mô hình cải cách hành chính", "Number of a model in administrative reform"],
  [
    "model_tie",
    "unit",
    "Đơn vị mà mô hình nhằm nâng chỉ số, theo địa giới cuối năm",
    "Unit whose index it means to raise, in boundaries of the year's end",
  ],
  [
    "exemplary",
    "item",
    "Số của mô hình được công nhận điển hình trong năm",
    "Number of a model named exemplary in the year",
  ],
  ["exemplary", "name", "Tên mô hình", "Title of the model"],
  [
    "exemplary",
    "kind",
    "Người thực hiện: agency (cơ quan của địa bàn), group (tập thể), person (cá nhân, không nêu tên)",
    "Carried out by: agency (of the place), group, person (not named)",
  ],
  ["exemplary", "value", "Tên tập thể", "Name of the group"],
  ["exemplary", "source", "Số quyết định", "Number of the decision"],
  [
    "earlier",
    "unit",
    "Đơn vị theo địa giới cuối năm; chỉ dùng để tính trước và sau mô hình",
    "Unit in boundaries of the year's end; used for the time before the models only",
  ],
  [
    "earlier",
    "month",
    "Tháng (YYYY-MM) của những năm trước các dòng tally",
    "Month (YYYY-MM) of the years before those of the tally rows",
  ],
  ["earlier", "n1", "Số câu trả lời hài lòng chung ở mức 1", "Answers about overall satisfaction at level 1"],
  ["earlier", "n2", "Ở mức 2", "At level 2"],
  ["earlier", "n3", "Ở mức 3", "At level 3"],
  ["earlier", "n4", "Ở mức 4", "At level 4"],
  ["earlier", "n5", "Ở mức 5", "At level 5"],
  ["official", "instrument", "Công cụ đo của nơi công bố", "Instrument of the publisher"],
  ["official", "name", "Địa phương", "Territory"],
  ["official", "year", "Năm", "Year"],
  ["official", "item", "Chỉ tiêu; overall: chung", "Measure; overall: the whole"],
  ["official", "percent", "Giá trị, phần trăm", "Value in percent"],
  ["official", "respondents", "Số người được hỏi", "Respondents"],
  ["official", "rank", "Thứ hạng được công bố", "Published rank"],
  ["official", "ranked_of", "Trong số bao nhiêu", "Out of how many"],
  ["official", "source", "Nguồn", "Source"],
  [
    "figure",
    "item",
    "Tên một số liệu của báo cáo, theo đường dẫn",
    "Name of a figure of the report, as a path",
  ],
  [
    "figure",
    "value",
    "Giá trị chưa làm tròn, dấu chấm thập phân; trống: không có hoặc không công bố",
    "Value, unrounded, with a decimal point; empty: none or withheld",
  ],
];

const ALL: readonly Meaning[] = [
  ["*", "record", "Loại dòng", "Kind of row"],
  ...MEANINGS,
  [
    "*",
    "check",
    "8 chữ số đầu của SHA-256 các ô trước nó, bỏ dấu ' bảo vệ, nối bằng xuống dòng (LF)",
    "First 8 hexadecimal digits of the SHA-256 of the cells before it, without the guarding ', joined by line feeds",
  ],
];

/**
 * The data dictionary of the open data. A cell that a spreadsheet could take for a formula begins with an apostrophe,
 * which readers take off.
 */
export function dataDictionary(): string {
  const notes: Meaning = [
    "*",
    "value",
    "Ô bắt đầu bằng = + - @ hoặc ' mà không phải là số thì có thêm một dấu ' ở trước",
    "A cell that begins with = + - @ or ' and is not a number has one more ' before it",
  ];
  const rows = [["record", "column", "meaning_vi", "meaning_en"], ...ALL, notes];
  return `\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(",")).join("\r\n")}\r\n`;
}

/** Every column that some record fills in; for the check that none goes without a meaning. */
export const EXPLAINED_COLUMNS: ReadonlySet<Column> = new Set(ALL.map(([, column]) => column));

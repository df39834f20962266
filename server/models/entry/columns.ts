import { MODEL_FIELDS } from "#contract/models.ts";
import { FACTORS } from "#contract/questionnaire.ts";
import type { ColumnSpec } from "../../imports/columns.ts";

/** What is entered of a model: the fields of the form, the columns of a file. */
export const ENTRY_COLUMNS = [
  "title",
  "field",
  "holder_kind",
  "holder",
  "consent_on",
  "unit_code",
  "unit_name",
  "registered_on",
  "aim",
  "due_on",
  "results",
  "starts_in",
  "tied_units",
  "tied_points",
  "tied_factors",
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];
export type EntryCells = Readonly<Record<EntryColumn, string>>;

/** How far a model came, in a file only: at the desk every step is taken by itself. */
export type StepColumn =
  | "recognised_on"
  | "recognised_decision"
  | "exemplary_on"
  | "exemplary_decision"
  | "stopped_on"
  | "stopped_reason";
export type ModelColumn = EntryColumn | StepColumn;

/** As committees head their lists. */
export const MODEL_COLUMNS: readonly ColumnSpec<ModelColumn>[] = [
  { name: "title", aliases: ["Tên mô hình", "Mô hình"], about: "tên mô hình" },
  { name: "field", aliases: ["Lĩnh vực"], about: `mã hoặc tên lĩnh vực: ${MODEL_FIELDS.join(", ")}` },
  {
    name: "holder_kind",
    aliases: ["Loại", "Loại chủ thể", "Tập thể/cá nhân"],
    optional: true,
    about:
      "agency (cơ quan), group (tập thể), person (cá nhân); trống: tập thể nếu có tên, cơ quan nếu không",
  },
  {
    name: "holder",
    aliases: ["Người thực hiện", "Đơn vị thực hiện", "Tập thể, cá nhân thực hiện"],
    optional: true,
    about: "tên tập thể; tên cá nhân chỉ ghi khi người đó đồng ý",
  },
  {
    name: "consent_on",
    aliases: ["Ngày đồng ý nêu tên"],
    optional: true,
    about: "ngày cá nhân đồng ý nêu tên; không có thì để trống cả tên",
  },
  {
    name: "unit_code",
    aliases: ["Mã đơn vị", "Mã ĐVHC", "Mã"],
    about: "mã đơn vị của địa bàn vào ngày đăng ký, đủ số 0 ở đầu",
  },
  {
    name: "unit_name",
    aliases: ["Địa bàn", "Tên đơn vị", "Xã", "Xã, phường"],
    optional: true,
    about: "tên đơn vị, để đối chiếu với mã",
  },
  { name: "registered_on", aliases: ["Ngày đăng ký"], about: "ngày đăng ký, ví dụ 15/7/2025" },
  { name: "aim", aliases: ["Nội dung", "Mục tiêu"], about: "sẽ thay đổi điều gì" },
  {
    name: "due_on",
    aliases: ["Thời hạn", "Đến ngày"],
    optional: true,
    about: "đến ngày nào; trống: thường xuyên",
  },
  {
    name: "results",
    aliases: ["Kết quả"],
    optional: true,
    about: "kết quả, cách nhau bằng dấu chấm phẩy: “Hiến đất: 1.200 m²; Ngày công: 350 công”",
  },
  {
    name: "starts_in",
    aliases: ["Tháng bắt đầu"],
    optional: true,
    about: "tháng mô hình bắt đầu tác động đến người được phục vụ; chỉ ghi khi nhằm nâng chỉ số hài lòng",
  },
  {
    name: "tied_units",
    aliases: ["Đơn vị nhằm cải thiện"],
    optional: true,
    about: "mã các đơn vị nhằm cải thiện; trống: đơn vị của địa bàn",
  },
  {
    name: "tied_points",
    aliases: ["Điểm đánh giá"],
    optional: true,
    about: "mã các điểm đánh giá nhằm cải thiện; trống: tất cả",
  },
  {
    name: "tied_factors",
    aliases: ["Yếu tố"],
    optional: true,
    about: `mã các yếu tố nhằm cải thiện: ${FACTORS.join(", ")}; trống: hài lòng chung`,
  },
  { name: "recognised_on", aliases: ["Ngày công nhận"], optional: true, about: "ngày công nhận" },
  {
    name: "recognised_decision",
    aliases: ["Quyết định công nhận", "Số quyết định công nhận"],
    optional: true,
    about: "số quyết định công nhận",
  },
  {
    name: "exemplary_on",
    aliases: ["Ngày công nhận điển hình"],
    optional: true,
    about: "ngày công nhận điển hình",
  },
  {
    name: "exemplary_decision",
    aliases: ["Quyết định điển hình", "Số quyết định điển hình"],
    optional: true,
    about: "số quyết định công nhận điển hình",
  },
  { name: "stopped_on", aliases: ["Ngày thôi thực hiện"], optional: true, about: "ngày thôi thực hiện" },
  { name: "stopped_reason", aliases: ["Lý do thôi"], optional: true, about: "lý do thôi thực hiện" },
];

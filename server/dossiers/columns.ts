import type { ColumnSpec } from "../imports/columns.ts";

export type DossierColumn = "unit_code" | "unit_name" | "month" | "field" | "received" | "resolved";

export const DOSSIER_COLUMNS: readonly ColumnSpec<DossierColumn>[] = [
  {
    name: "unit_code",
    aliases: ["Mã đơn vị", "Mã cơ quan", "Mã ĐVHC", "Mã"],
    about: "mã đơn vị tiếp nhận vào tháng đó, đủ số 0 ở đầu",
  },
  {
    name: "unit_name",
    aliases: ["Tên đơn vị", "Đơn vị", "Cơ quan", "Tên cơ quan"],
    optional: true,
    about: "tên đơn vị, để đối chiếu với mã; nên có, vì mã cũ được dùng lại cho đơn vị khác từ 01/7/2025",
  },
  { name: "month", aliases: ["Tháng", "Ngày", "Kỳ"], about: "2025-07, 7/2025, hoặc một ngày trong tháng" },
  { name: "field", aliases: ["Lĩnh vực", "Mã lĩnh vực"], about: "mã hoặc tên lĩnh vực" },
  {
    name: "received",
    aliases: ["Tiếp nhận", "Đã tiếp nhận", "Số hồ sơ tiếp nhận", "Hồ sơ tiếp nhận", "Nhận"],
    about: "số hồ sơ tiếp nhận trong tháng",
  },
  {
    name: "resolved",
    aliases: ["Giải quyết", "Đã giải quyết", "Số hồ sơ đã giải quyết", "Hồ sơ đã giải quyết", "Trả kết quả"],
    about: "số hồ sơ đã giải quyết trong tháng, kể cả hồ sơ nhận từ tháng trước",
  },
];

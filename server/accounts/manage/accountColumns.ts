import type { Role } from "#contract/rights.ts";
import type { ColumnSpec } from "../../imports/columns.ts";

export type AccountColumn =
  | "name"
  | "username"
  | "email"
  | "role"
  | "unit_code"
  | "unmasks"
  | "valid_from"
  | "valid_to";

export const ACCOUNT_COLUMNS: readonly ColumnSpec<AccountColumn>[] = [
  { name: "name", aliases: ["Họ và tên", "Họ tên", "Tên"], about: "họ và tên" },
  {
    name: "username",
    aliases: ["Tên đăng nhập", "Tài khoản"],
    optional: true,
    about: "chữ thường không dấu, chữ số, dấu chấm, gạch; trống: đặt theo họ tên, ví dụ lan.nt",
  },
  { name: "email", aliases: ["Thư điện tử", "E-mail", "Mail"], optional: true, about: "trống nếu không có" },
  {
    name: "role",
    aliases: ["Vai trò", "Quyền"],
    about:
      "quản trị tỉnh, phân tích tỉnh, lãnh đạo đơn vị, cán bộ một cửa, hoặc giám sát (administrator, analyst, head, staff, auditor)",
  },
  {
    name: "unit_code",
    aliases: ["Mã đơn vị", "Mã cơ quan", "Mã"],
    about: "mã đơn vị nơi có quyền, gồm cả các đơn vị bên dưới; đủ số 0 ở đầu",
  },
  {
    name: "unmasks",
    aliases: ["Được mở phần che", "Mở phần che"],
    optional: true,
    about: "có: được mở phần đã che trong góp ý; trống: không",
  },
  { name: "valid_from", aliases: ["Từ ngày"], optional: true, about: "trống: từ hôm nay" },
  {
    name: "valid_to",
    aliases: ["Đến ngày", "Đến hết ngày"],
    optional: true,
    about: "trống: đến khi có thông báo",
  },
];

/** Roles as files name them, as searchName reads it. */
export const ROLE_WORDS: Readonly<Record<string, Role>> = {
  administrator: "administrator",
  "quan tri tinh": "administrator",
  "quan tri": "administrator",
  analyst: "analyst",
  "phan tich tinh": "analyst",
  "phan tich": "analyst",
  head: "head",
  "lanh dao don vi": "head",
  "lanh dao": "head",
  staff: "staff",
  "can bo mot cua": "staff",
  "mot cua": "staff",
  auditor: "auditor",
  "kiem tra giam sat": "auditor",
  "giam sat": "auditor",
  "kiem tra": "auditor",
};

import type { Role } from "#contract/rights.ts";
import { dictionary } from "./dictionary.ts";

/** What all screens of officials share: the menu, roles. */
export const officials = dictionary(
  {
    menu: "Mục làm việc",
    links: {
      dashboard: "Tổng quan",
      cases: "Góp ý",
      points: "Điểm đánh giá",
      reports: "Báo cáo",
      models: "Mô hình",
      alerts: "Cảnh báo",
      units: "Đơn vị",
      accounts: "Tài khoản",
      voices: "Ngôn ngữ, giọng đọc",
      trail: "Nhật ký",
      me: "Tài khoản của tôi",
    },
    roles: {
      administrator: "Quản trị tỉnh",
      analyst: "Phân tích tỉnh",
      head: "Lãnh đạo đơn vị",
      staff: "Cán bộ một cửa",
      auditor: "Kiểm tra, giám sát",
    } satisfies Record<Role, string>,
    signedInAs: "Đang làm việc",
    signOut: "Đăng xuất",
  },
  {
    menu: "Work",
    links: {
      dashboard: "Overview",
      cases: "Comments",
      points: "Rating points",
      reports: "Reports",
      models: "Models",
      alerts: "Alerts",
      units: "Units",
      accounts: "Accounts",
      voices: "Languages, voices",
      trail: "Audit trail",
      me: "My account",
    },
    roles: {
      administrator: "Province administrator",
      analyst: "Province analyst",
      head: "Head of agency",
      staff: "One-stop staff",
      auditor: "Auditor",
    },
    signedInAs: "Who is signed in",
    signOut: "Sign out",
  },
);

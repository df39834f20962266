import { dictionary } from "./dictionary.ts";

/** Words of the officials' screens of figures: the frame that all of them share. */
export const desk = dictionary(
  {
    title: (unit: string) => `Tổng quan: ${unit}`,
    tabs: "Các trang tổng quan",
    tabUnit: "Đơn vị",
    tabProvince: "Toàn tỉnh",
    choose: "Đổi đơn vị",
    unit: "Đơn vị",
    unitsNow: "Đơn vị đang hoạt động",
    unitsEnded: "Đơn vị trước khi sắp xếp",
    unitEnded: (name: string, day: string) => `${name} (đến ${day})`,
    show: "Xem",
  },
  {
    title: (unit) => `Overview: ${unit}`,
    tabs: "Pages of the overview",
    tabUnit: "Unit",
    tabProvince: "Whole province",
    choose: "Other unit",
    unit: "Unit",
    unitsNow: "Units of today",
    unitsEnded: "Units before the reorganisation",
    unitEnded: (name, day) => `${name} (until ${day})`,
    show: "Show",
  },
);

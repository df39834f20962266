import { dictionary } from "./dictionary.ts";

/** The documents of a model, at the officials' desk. */
export const modelDocuments = dictionary(
  {
    heading: "Tài liệu",
    file: "Tệp PDF",
    fileHint:
      "Nhiều nhất 5 MB. Tệp được công khai nguyên vẹn, kể cả tên tác giả ghi trong tệp: không gửi danh sách có số căn cước, số điện thoại.",
    title: "Tên tài liệu",
    titleHint: "Ví dụ: Quyết định công nhận số 12-QĐ/BCĐ",
    add: "Thêm tài liệu",
    remove: (p: { title: string }) => `Gỡ tài liệu “${p.title}”`,
    none: "Chưa có tài liệu.",
  },
  {
    heading: "Documents",
    file: "PDF file",
    fileHint:
      "At most 5 MB. It is published as it is, with the author's name that is in it: no lists with identity or telephone numbers.",
    title: "Title of the document",
    titleHint: "For example: Quyết định công nhận số 12-QĐ/BCĐ",
    add: "Add document",
    remove: (p: { title: string }) => `Remove the document “${p.title}”`,
    none: "No documents yet.",
  },
);

/*
 * What import says to whoever keeps a province's lists, in a terminal beside the file. Problems are in both languages: forms
 * on the screen are judged by the same rules. Every problem says what is wrong and what to do.
 */

type Text = (p: Readonly<Record<string, string | number>>) => string;

export const importProblems = {
  empty: () => "tệp không có dòng nào; cần một dòng tiêu đề và ít nhất một dòng dữ liệu",
  "not-utf8": () =>
    "tệp không phải UTF-8 (có lẽ là Windows-1258 hoặc UTF-16); trong Excel chọn Lưu thành → “CSV UTF-8”",
  "broken-quotes": () =>
    "dấu ngoặc kép mở mà không đóng, hoặc đóng sai chỗ; sửa ở dòng này hoặc ngay trên nó",
  "missing-column": (p) => `thiếu cột “${p.column}”; dòng tiêu đề cần: ${p.columns}`,
  "unknown-column": (p) => `không có cột tên “${p.column}”; các cột được nhận: ${p.columns}`,
  "repeated-column": (p) => `cột “${p.column}” có hai lần; giữ một`,
  "wrong-width": (p) =>
    `có ${p.has} ô, cần ${p.needs}; ô chứa dấu phẩy phải nằm trong ngoặc kép, và không bỏ ô trống ở cuối`,
  required: () => "để trống; mục này bắt buộc",
  "not-text": () => "có ký tự hỏng hoặc ký tự điều khiển; gõ lại ô này và lưu tệp dạng UTF-8",
  "too-long": (p) => `dài ${p.length} ký tự; nhiều nhất là ${p.limit}`,
  "not-a-day": (p) =>
    `“${p.value}” không phải ngày; viết năm-tháng-ngày, ví dụ 2025-07-01, và ngày phải có thật`,
  "day-order": (p) => `ngày ${p.last} đứng trước ngày ${p.first}; xem lại hai ngày`,
  "unknown-word": (p) => `“${p.value}” không nằm trong các loại được nhận: ${p.words}`,
  "not-a-code": (p) =>
    `“${p.value}” không phải mã; mã chỉ gồm chữ hoa không dấu, chữ số và dấu gạch nối, nhiều nhất 16 ký tự`,
  "lost-zeros": (p) =>
    `mã “${p.value}” mất số 0 ở đầu; viết ${p.mended} và để ô dạng văn bản trước khi lưu từ Excel`,
  "code-length": (p) => `mã “${p.value}” có ${p.has} chữ số; mã loại này có ${p.needs}`,
  repeated: (p) => `trùng với dòng ${p.other}; bỏ một trong hai`,
  "stored-otherwise": (p) =>
    `đã có trong hệ thống nhưng khác ở: ${p.fields}; nhập không sửa dòng đã có, chỉ thêm được ngày kết thúc còn trống`,
  overlap: (p) =>
    `mã ${p.code} đã thuộc “${p.name}” từ ${p.from} đến ${p.to}; hai đơn vị cùng mã không được trùng ngày`,
  "missing-parent": () =>
    "thiếu đơn vị cấp trên; chỉ cấp tỉnh được để trống, nếu không số liệu sẽ không cộng về đâu",
  "unknown-parent": (p) =>
    `không có đơn vị cấp trên mã ${p.code} vào ngày ${p.on}; thêm đơn vị đó vào tệp, hoặc sửa mã hay ngày`,
  "parent-ends": (p) =>
    `đơn vị cấp trên “${p.name}” kết thúc ngày ${p.until}, trước đơn vị này; ghi valid_to không muộn hơn ngày đó`,
  "own-parent": () => "đơn vị này nằm trong vòng cấp trên của chính nó; sửa parent_code",
  "unknown-unit": (p) =>
    `không có đơn vị mã ${p.code} vào ngày ${p.on}; nhập đơn vị trước, hoặc sửa mã hay ngày`,
  "unknown-deciding-unit": (p) =>
    `không có cơ quan giải quyết mã ${p.code} trong thời gian điểm này mở; sửa mã, hoặc để trống nếu chính đơn vị tiếp nhận giải quyết`,
  "unit-ends": (p) =>
    `đơn vị “${p.name}” kết thúc ngày ${p.until}; ghi closed_on không muộn hơn ngày ${p.latest}`,
  "still-there": (p) =>
    `đơn vị “${p.name}” chưa có ngày kết thúc; nhập nó với valid_to ${p.needed} trước khi ghi kế thừa`,
  "ends-otherwise": (p) =>
    `đơn vị “${p.name}” kết thúc ngày ${p.until}; ngày kế thừa phải là hôm sau, ${p.needed}`,
  "same-unit": () => "đơn vị cũ và đơn vị mới là một; bỏ dòng này",
  "code-slip": (p) =>
    `mã điểm “${p.value}” sai ký tự kiểm tra: có ký tự gõ nhầm; xem lại mã, hoặc để trống để cấp mã mới`,
  "not-a-point-code": (p) =>
    `“${p.value}” không phải mã điểm: cần 8 ký tự trong ${p.alphabet}; để trống để cấp mã mới`,
  "unknown-field": (p) => `không có lĩnh vực mã “${p.value}”; các mã đang có: ${p.words}`,
  "new-field-unnamed": (p) => `lĩnh vực “${p.value}” là mới nên cần field_name (tên lĩnh vực)`,
  "field-named-otherwise": (p) =>
    `lĩnh vực “${p.value}” đã mang tên “${p.name}”; dùng đúng tên đó hoặc để trống`,
  reserved: (p) => `“${p.value}” là từ dành riêng của hệ thống; chọn mã khác`,
} satisfies Record<string, Text>;

export type ImportProblemCode = keyof typeof importProblems;

/** The same for a form that is read in English. */
export const importProblemsInEnglish: Readonly<Record<ImportProblemCode, Text>> = {
  empty: () => "the file has no lines; it needs a heading and at least one line",
  "not-utf8": () => "the file is not UTF-8; in Excel choose Save as → “CSV UTF-8”",
  "broken-quotes": () =>
    "a quotation mark is not closed, or in the wrong place; mend this line or the one above",
  "missing-column": (p) => `the column “${p.column}” is missing; the heading needs: ${p.columns}`,
  "unknown-column": (p) => `there is no column “${p.column}”; known ones: ${p.columns}`,
  "repeated-column": (p) => `the column “${p.column}” is there twice; keep one`,
  "wrong-width": (p) =>
    `${p.has} cells where ${p.needs} are needed; put cells with commas in quotation marks`,
  required: () => "empty; this one must be filled in",
  "not-text": () => "broken or control characters; type it again",
  "too-long": (p) => `${p.length} characters; at most ${p.limit}`,
  "not-a-day": (p) => `“${p.value}” is no day; write year-month-day, as 2025-07-01, and a real day`,
  "day-order": (p) => `${p.last} comes before ${p.first}; look at both days`,
  "unknown-word": (p) => `“${p.value}” is none of: ${p.words}`,
  "not-a-code": (p) => `“${p.value}” is no code: capital letters, digits and hyphens, at most 16`,
  "lost-zeros": (p) => `the code “${p.value}” lost its zeros in front; write ${p.mended}`,
  "code-length": (p) => `the code “${p.value}” has ${p.has} digits; this kind has ${p.needs}`,
  repeated: (p) => `the same as line ${p.other}; remove one`,
  "stored-otherwise": (p) =>
    `there already, but different in: ${p.fields}; an import changes nothing that is there, save for an empty last day`,
  overlap: (p) =>
    `the code ${p.code} belongs to “${p.name}” from ${p.from} to ${p.to}; days must not overlap`,
  "missing-parent": () => "the unit above is missing; only the province has none",
  "unknown-parent": (p) => `there is no unit ${p.code} on ${p.on} to be above; mend code or day`,
  "parent-ends": (p) => `the unit above, “${p.name}”, ends on ${p.until}, before this one`,
  "own-parent": () => "this unit would be above itself; mend the unit above",
  "unknown-unit": (p) => `there is no unit ${p.code} on ${p.on}; add it first, or mend code or day`,
  "unknown-deciding-unit": (p) =>
    `there is no unit ${p.code} to decide while this point is open; mend the code`,
  "unit-ends": (p) => `“${p.name}” ends on ${p.until}; close the point by ${p.latest}`,
  "still-there": (p) => `“${p.name}” has no last day yet; give it ${p.needed} first`,
  "ends-otherwise": (p) => `“${p.name}” ends on ${p.until}; a succession is on the day after, ${p.needed}`,
  "same-unit": () => "old and new unit are the same",
  "code-slip": (p) =>
    `a typing slip in the point's code “${p.value}”; look again, or leave it empty for a new one`,
  "not-a-point-code": (p) => `“${p.value}” is no point's code: 8 characters of ${p.alphabet}`,
  "unknown-field": (p) => `there is no field “${p.value}”; known ones: ${p.words}`,
  "new-field-unnamed": (p) => `the field “${p.value}” is new and needs a field_name`,
  "field-named-otherwise": (p) => `the field “${p.value}” is already called “${p.name}”`,
  reserved: (p) => `“${p.value}” is a word of the system's own; choose another code`,
};

export const importNotes = {
  bom: () => "tệp có dấu BOM ở đầu (Excel thêm vào): đã bỏ qua",
  delimiter: (p) => `tệp phân cách bằng ${p.name}: đã đọc theo dấu đó`,
  divided: (p) =>
    `“${p.name}” có nhiều đơn vị kế thừa, tức là bị chia: số liệu cũ của nó sẽ không cộng vào đơn vị nào`,
} satisfies Record<string, Text>;

export type ImportNoteCode = keyof typeof importNotes;

export const importSummary = {
  kinds: { units: "đơn vị", services: "thủ tục", points: "điểm đánh giá", successions: "kế thừa" },
  line: (p: { line: number; column: string | null; text: string }) =>
    `  Dòng ${p.line}${p.column ? `, cột ${p.column}` : ""}: ${p.text}.`,
  note: (p: { text: string }) => `  Lưu ý: ${p.text}.`,
  read: (p: { file: string; rows: number; kind: string }) => `${p.file}: đọc được ${p.rows} dòng ${p.kind}.`,
  problems: (p: { count: number }) => `${p.count} chỗ cần sửa. Không ghi gì vào hệ thống.`,
  plan: (p: { added: number; ended: number; same: number }) =>
    `Không có chỗ nào sai. Thêm ${p.added}, ghi ngày kết thúc cho ${p.ended}, đã có sẵn ${p.same}.`,
  dryRun: "Đây là chạy thử, chưa ghi gì. Thêm --apply để ghi.",
  applied: "Đã ghi xong.",
};

import { TILE_WIDTH, tileAt } from "../sealing/tilePath.ts";
import type { WitnessFault } from "./wholeLog.ts";
import { plain, type Words } from "./words.ts";

const HEADS = {
  newest: { vi: "Mốc mới", en: "The new head" },
  older: { vi: "Mốc cũ", en: "The older head" },
};

/**
 * What is wrong with a log, as an IT officer or an auditor may pass it on.
 * @param about what the entry is about, if it could be read
 */
export function faultWords(fault: WitnessFault, about = ""): Words {
  const of = about === "" ? "" : ` [${about}]`;
  switch (fault.kind) {
    case "missing":
      return {
        vi: `Thiếu tệp ${fault.path} của sổ${entriesOf(fault.path).vi}.`,
        en: `the log's file ${fault.path} is missing${entriesOf(fault.path).en}`,
      };
    case "malformed-head":
      return {
        vi: `${HEADS[fault.head].vi} không phải là một mốc đã ký của sổ nào.`,
        en: `${HEADS[fault.head].en.toLowerCase()} is no signed head of a log`,
      };
    case "other-origin":
      return {
        vi: `${HEADS[fault.head].vi} là của sổ khác: “${plain(fault.origin)}”.`,
        en: `${HEADS[fault.head].en.toLowerCase()} is another log's`,
      };
    case "unsigned":
      return fault.wrong
        ? {
            vi: `${HEADS[fault.head].vi} mang chữ ký SAI: nội dung đã bị sửa sau khi ký.`,
            en: `${HEADS[fault.head].en.toLowerCase()} bears a WRONG signature: it was changed after it was signed`,
          }
        : {
            vi: `${HEADS[fault.head].vi} không do khóa này ký: sổ đã đổi khóa, hoặc ai khác mạo danh.`,
            en: `${HEADS[fault.head].en.toLowerCase()} is not signed by this key: another key, or somebody else`,
          };
    case "shrunk":
      return {
        vi: `Sổ NGẮN ĐI: trước có ${fault.from} mục, nay chỉ còn ${fault.to}. Mục đã công bố không bao giờ được bớt.`,
        en: `the log SHRANK: it had ${fault.from} entries and has ${fault.to}`,
      };
    case "forked":
      return {
        vi: `Sổ bị VIẾT LẠI: ${fault.size} mục đầu không còn là những mục của mốc đã giữ.`,
        en: `the log was REWRITTEN: its first ${fault.size} entries are not those of the head that was kept`,
      };
    case "unproven":
      return {
        vi: `Không chứng minh được mốc ${fault.to} mục nối tiếp mốc ${fault.from} mục: bảng băm không dẫn tới mốc đã ký.`,
        en: `nothing proves that the head of ${fault.to} entries extends that of ${fault.from}: its tiles lead elsewhere`,
      };
    case "malformed-file":
      return {
        vi: `Tệp ${fault.path} bị hỏng hoặc bị cắt${entriesOf(fault.path).vi}.`,
        en: `the file ${fault.path} is broken or cut${entriesOf(fault.path).en}`,
      };
    case "changed-entry":
      return {
        vi: `Mục ${fault.index} đã BỊ SỬA${of}: nội dung không khớp mã băm trong ${fault.path}.`,
        en: `entry ${fault.index} was CHANGED${of}: it is not the one hashed in ${fault.path}`,
      };
    case "changed-tile":
      return {
        vi: `Bảng băm ${fault.path} đã BỊ SỬA: không khớp các mục từ số ${fault.index}.`,
        en: `the tile ${fault.path} was CHANGED: it is not that of the entries from ${fault.index} on`,
      };
    case "other-root":
      return {
        vi: `${fault.size} mục khớp nhau nhưng KHÔNG khớp mốc đã ký: sổ bị viết lại.`,
        en: `the ${fault.size} entries agree with each other and NOT with the signed head: rewritten`,
      };
    case "changed-step":
      return {
        vi: `Tệp ${fault.path} đã BỊ SỬA${of}: không khớp mã băm trong mục ${fault.index}.`,
        en: `the file ${fault.path} was CHANGED${of}: entry ${fault.index} seals another one`,
      };
    case "missing-step":
      return {
        vi: `Thiếu tệp ${fault.path}${of}, mà mục ${fault.index} đã niêm phong.`,
        en: `the file ${fault.path} is missing${of}; entry ${fault.index} seals it`,
      };
    case "contradiction":
      return {
        vi: `Tệp ${fault.path} nói khác mục ${fault.index}${of}: đơn vị, kỳ hoặc tổng số đếm không khớp nhau.`,
        en: `the file ${fault.path} says something else than entry ${fault.index}${of}: agency, time or sums`,
      };
    case "too-large":
      return {
        vi: `Mốc nêu ${fault.size} mục: không sổ nào dài như thế.`,
        en: `the head states ${fault.size} entries: no log is as long`,
      };
  }
}

/** Which entries a file of the log covers. */
function entriesOf(path: string): Words {
  const tile = tileAt(path);
  if (!tile) return { vi: "", en: "" };
  const each = tile.level === "entries" ? 1 : TILE_WIDTH ** tile.level;
  const first = tile.index * TILE_WIDTH * each;
  const last = first + tile.width * each - 1;
  return { vi: ` (mục ${first} đến ${last})`, en: ` (entries ${first} to ${last})` };
}

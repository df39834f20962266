import { toBase64 } from "../sealing/base64.ts";
import { type NoteKey, writeNoteKey } from "../sealing/noteKey.ts";
import { LEAF_KINDS, type LeafKind } from "./leaf.ts";
import type { WholeLog } from "./wholeLog.ts";
import { plain, type Words } from "./words.ts";

const KINDS: Readonly<Record<LeafKind, Words>> = {
  step: { vi: "đợt công bố", en: "steps" },
  trail: { vi: "ngày nhật ký", en: "days of the trail" },
  report: { vi: "báo cáo đã chốt", en: "frozen reports" },
  form: { vi: "bản phiếu", en: "forms" },
  key: { vi: "khóa", en: "keys" },
  cleared: { vi: "lần xóa theo hạn", en: "clearings" },
  restored: { vi: "lần khôi phục", en: "restorations" },
};

export function keyWords(key: NoteKey, isNamed: boolean): Words {
  const vkey = plain(writeNoteKey(key));
  return isNamed
    ? { vi: `Kiểm sổ bằng khóa đã nêu: ${vkey}`, en: "checked by the key that was given" }
    : {
        vi: `Kiểm sổ bằng khóa nằm cạnh sổ; HÃY SO với khóa in trong báo cáo năm: ${vkey}`,
        en: "checked by the key that lies beside the log: COMPARE it with the one printed in the yearly report",
      };
}

/** What was compared, when all of it agrees. */
export function agreedWords({ checkpoint, files, census, ratings, extendsSize }: WholeLog): Words[] {
  const { size, root } = checkpoint;
  const { contents, unknown, bareSteps } = census;
  const bare = (words: string) => (bareSteps > 0 ? `; ${bareSteps} ${words}` : "");
  const kinds = LEAF_KINDS.filter((kind) => census.kinds[kind] > 0);
  const count = (language: keyof Words) =>
    kinds.map((kind) => `${census.kinds[kind]} ${KINDS[kind][language]}`).join(", ");
  return [
    {
      vi: `Khớp: ${size} mục trong ${files} tệp, từng mục và từng bảng băm dẫn tới đúng mốc đã ký. Mã gốc: ${toBase64(root)}`,
      en: `agrees: ${size} entries in ${files} files, each entry and each tile leads to the signed head`,
    },
    {
      vi: `Gồm: ${count("vi") || "chưa có mục nào"}${unknown > 0 ? `, ${unknown} mục loại khác` : ""}; ${ratings} lượt đánh giá.`,
      en: `of these: ${count("en") || "none"}${unknown > 0 ? `, ${unknown} of another kind` : ""}; ${ratings} ratings`,
    },
    {
      vi: `${contents.length} tệp của các đợt khớp mã băm trong mục của mình${bare("đợt không nêu tệp nào")}.`,
      en: `${contents.length} files of steps are those that their entries seal${bare("name no file")}`,
    },
    extendsSize === undefined
      ? {
          vi: "Chưa so với mốc cũ nào: giữ mốc này, lần sau nêu --older.",
          en: "compared with no older head: keep this one, and give it as --older next time",
        }
      : {
          vi: `Nối tiếp đúng mốc cũ: ${extendsSize} mục đầu không đổi, ${size - extendsSize} mục mới.`,
          en: `goes on from the older head: its ${extendsSize} entries are unchanged, ${size - extendsSize} are new`,
        },
  ];
}

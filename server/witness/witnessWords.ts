import { toBase64 } from "../sealing/base64.ts";
import type { TreeHead } from "../sealing/consistency.ts";
import { type NoteKey, writeNoteKey } from "../sealing/noteKey.ts";
import type { LogUnreachable } from "./LogUnreachable.ts";
import type { KnownHead, TrustedKey } from "./witnessFolder.ts";
import { plain, type Words } from "./words.ts";

export function signerWords(key: NoteKey, made: boolean): Words {
  const vkey = writeNoteKey(key);
  return made
    ? {
        vi: `Đã tạo khóa của người chứng. Hãy gửi dòng này cho đơn vị quản trị sổ để ghi tên: ${vkey}`,
        en: "a key of this witness was made: send this line to whoever runs the log",
      }
    : { vi: `Người chứng: ${vkey}`, en: "the key of this witness" };
}

const TRUST: Readonly<Record<TrustedKey["trust"], Words>> = {
  named: { vi: "Khóa của sổ, đúng như nêu ở --key", en: "the log's key, as given by --key" },
  "first-met": {
    vi: "Gặp sổ này lần đầu, tin và giữ khóa do chính sổ đưa. HÃY SO với khóa in trong báo cáo năm; khác thì đừng dùng",
    en: "first met: the log's own word was taken and kept. COMPARE it with the key printed in the yearly report",
  },
  kept: { vi: "Khóa của sổ, đã giữ từ trước", en: "the log's key, kept since before" },
};

export const trustWords = (vkey: string, trust: TrustedKey["trust"]): Words => ({
  vi: `${TRUST[trust].vi}: ${vkey}`,
  en: TRUST[trust].en,
});

/** Day and time in Vietnam, as people write them. */
const at = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

export function provenWords({ size, root }: TreeHead, known: KnownHead | null): Words {
  const end = `Mã gốc: ${toBase64(root)}`;
  if (!known) {
    return {
      vi: `Mốc đầu tiên được giữ: sổ có ${size} mục. Lần sau sẽ so với mốc này. ${end}`,
      en: `first head kept: the log has ${size} entries; the next one will be compared with it`,
    };
  }
  const more = size - known.head.size;
  const day = at.format(known.keptAt);
  return {
    vi: `Đã chứng minh: sổ có ${size} mục, ${more} mục mới, nối tiếp đúng mốc ngày ${day} (${known.head.size} mục). ${end}`,
    en: `proven: the log has ${size} entries, ${more} of them new, after the ${known.head.size} of the head of ${day}`,
  };
}

export const mirroredWords = (files: number, folder: string): Words => ({
  vi: `Đã giữ toàn bộ sổ trong ${folder} (${files} tệp mới), mọi tệp khớp. Kiểm lại: npm run verify -- --log ${folder}`,
  en: `the whole log is kept there, ${files} files are new, all agree`,
});

export const SENT_WORDS: Readonly<Record<"taken" | "refused", Words>> = {
  taken: { vi: "Đã ký chứng và gửi; máy chủ đã nhận.", en: "cosigned and sent; the server took it" },
  refused: {
    vi: "Đã ký chứng. Máy chủ chưa nhận chữ ký: người chứng này chưa được ghi tên. Điều đã chứng minh không đổi.",
    en: "cosigned; the server does not take it: this witness is not registered. What was proven stays",
  },
};

export const refusedWords = (why: Words, place: string): Words => ({
  vi: `TỪ CHỐI, không ký: ${why.vi} Bằng chứng (cả hai mốc) ở ${place}: hãy giữ, và báo cho cơ quan giám sát.`,
  en: `REFUSED, not signed: ${why.en}. Evidence, both heads, is in the folder named above: keep it`,
});

export const unreachableWords = ({ asked, message }: LogUnreachable): Words => ({
  vi: `Sổ chưa trả lời đủ (${plain(asked)}: ${plain(message)}). Không mất gì: mốc đã giữ vẫn còn, hãy chạy lại sau.`,
  en: "the log did not answer in full; nothing is lost, run it again",
});

export const busyWords: Words = {
  vi: "Một lần chạy khác đang giữ thư mục này. Chờ nó xong rồi chạy lại.",
  en: "another run holds this folder: wait for it",
};

/** The disk is full, or the folder is somebody else's: nothing of the log. Undefined for any other error. */
export function diskWords(error: unknown): Words | undefined {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return undefined;
  // The lock of a folder is a socket in it, and the address of a socket holds about a hundred characters.
  if (error.syscall === "listen" && error.code === "EINVAL") {
    return {
      vi: "Đường dẫn của thư mục quá dài (hơn 100 ký tự). Hãy chọn thư mục khác bằng --folder.",
      en: "the path of the folder is too long, over 100 characters: choose another one with --folder",
    };
  }
  return {
    vi: `Máy này không đọc hoặc không ghi được tệp (${String(error.code)}): ${plain(error.message)}. Sổ không có lỗi gì.`,
    en: "this machine cannot read or write the file; nothing is said about the log",
  };
}

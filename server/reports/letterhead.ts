import type { Day } from "#contract/day.ts";
import type { LetterheadSettings } from "#contract/letterhead.ts";

/**
 * What stands around the text of an official report: who sends it, who signs it, who gets it. The number, and the
 * signer's name unless it is given, stay blank: a clerk fills them in when the report is issued.
 */
export interface Letterhead {
  /** The agency above the sender, as printed; null: the sender has none to name. */
  readonly superior: string | null;
  /** "Sở Nội vụ"; printed in capitals in the head and as it is in sentences. */
  readonly issuer: string;
  /** After "/BC-": "SNV". */
  readonly symbol: string;
  /** "Thái Nguyên" */
  readonly place: string;
  readonly signedOn: Day;
  /** After "Kính gửi:"; empty: the report is addressed to nobody in particular. */
  readonly addressees: readonly string[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"; null: the signer signs as head of the sender. */
  readonly authority: string | null;
  /** "GIÁM ĐỐC" */
  readonly signerTitle: string;
  readonly signerName: string | null;
  /** Lines under "Nơi nhận", without the dash and without the last line, which names the archive and the drafter. */
  readonly recipients: readonly string[];
  /** The office that wrote it, after "Lưu: VT,"; null: none. */
  readonly drafter: string | null;
}

/**
 * The letterhead of an installation: what it has set, and for the rest that of the department of home affairs, which
 * looks after administrative reform and reports to the people's committee of its province.
 * @param provinceName as people call it: "tỉnh Thái Nguyên (phần Bắc Kạn)"
 */
export function letterheadOf(provinceName: string, signedOn: Day, settings: LetterheadSettings): Letterhead {
  const province = provinceName.replace(/\s*\(.*\)\s*$/, "").trim();
  const committee = `Ủy ban nhân dân ${province}`.trim();
  const { superior = committee.replace("Ủy ban nhân dân", "UBND"), authority = null } = settings;
  return {
    superior,
    issuer: settings.issuer ?? "Sở Nội vụ",
    symbol: settings.symbol ?? "SNV",
    place: settings.place ?? province.replace(/^(tỉnh|thành phố)\s+/i, ""),
    signedOn,
    addressees: settings.addressees ?? [committee],
    authority,
    signerTitle: settings.signerTitle ?? "Giám đốc",
    signerName: settings.signerName ?? null,
    recipients: settings.recipients ?? ["Như trên"],
    drafter: settings.drafter ?? null,
  };
}

/** "Số:      /BC-SNV", with the room that a clerk needs for the number. */
export function numberLine(letterhead: Letterhead): string {
  return `Số: ${BLANK_NUMBER}/BC-${letterhead.symbol}`;
}

/** "(Kèm theo Báo cáo số      /BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)" */
export function annexReference(letterhead: Letterhead): string {
  const { symbol, signedOn, issuer } = letterhead;
  return `(Kèm theo Báo cáo số ${BLANK_NUMBER}/BC-${symbol} ${dateInWords(signedOn)} của ${issuer})`;
}

/**
 * "ngày 05 tháng 01 năm 2026": days under ten, and the months of January and February, take a leading zero, so that
 * nobody can make another day of them with one stroke (NĐ 30/2020, Phụ lục I).
 */
export function dateInWords(day: Day): string {
  const [year, month, date] = day.split("-");
  const monthNumber = Number(month);
  return `ngày ${date} tháng ${monthNumber <= 2 ? month : monthNumber} năm ${year}`;
}

/** Six spaces that no line is broken at. */
const BLANK_NUMBER = "\u00a0".repeat(6);

import { z } from "zod";
import { isPlainLine } from "./plainText.ts";

const line = z.string().trim().min(1).max(120).refine(isPlainLine, "has control characters");

/**
 * What an office sets once about its official reports; what it leaves out has a default. A blank superior or authority is
 * null: none is printed.
 */
export const letterheadSettings = z
  .object({
    superior: line.nullable().describe('Agency above the sender, as printed: "UBND TỈNH THÁI NGUYÊN"'),
    issuer: line.describe('The sender: "Sở Nội vụ"'),
    symbol: z
      .string()
      .regex(/^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$/u)
      .max(30)
      .describe('The sender in the number: "SNV" of "Số: 05/BC-SNV"'),
    place: line.describe('Before the day: "Thái Nguyên"'),
    addressees: z.array(line).max(10).describe('After "Kính gửi:"'),
    authority: line.nullable().describe('Above the signer\'s title: "KT. GIÁM ĐỐC"'),
    signerTitle: line.describe('"Giám đốc"'),
    signerName: line.nullable().describe("Full name, without academic titles"),
    recipients: z.array(line).max(20).describe('Under "Nơi nhận:"'),
    drafter: line.nullable().describe('After "Lưu: VT,": the office that wrote the report'),
  })
  .partial();
export type LetterheadSettings = z.infer<typeof letterheadSettings>;

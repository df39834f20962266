import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { type LetterheadSettings, letterheadSettings } from "#contract/letterhead.ts";
import { readLetterheadSettings, updateLetterheadSettings } from "../database/letterhead.ts";
import { readInstallation } from "../database/settings.ts";
import { letterheadOf } from "../reports/letterhead.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `
npm run letterhead -- [--superior "UBND TỈNH …"] [--issuer "Sở Nội vụ"] [--symbol SNV] [--place "…"]
                      [--addressee "…"]… [--authority "KT. GIÁM ĐỐC"] [--signer-title "Phó Giám đốc"]
                      [--signer "…"] [--recipient "…"]… [--drafter "…"]
    Đặt phần đầu và phần ký của báo cáo năm (tệp .docx). Mục nào không nêu thì giữ nguyên.
    Để bỏ cơ quan chủ quản, quyền hạn ký, người ký hoặc đơn vị soạn thảo: nêu giá trị trống, ví dụ --superior "".
`.trim();

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;

function readSettings(): LetterheadSettings | "help" {
  const options = {
    ...{ superior: text, issuer: text, symbol: text, place: text, addressee: texts, authority: text },
    ...{ "signer-title": text, signer: text, recipient: texts, drafter: text, help: flag },
  };
  const { values } = orRefuse(() => parseArgs({ options }), HELP);
  if (values.help) return "help";
  const { superior, authority, signer, drafter, addressee, recipient } = values;
  const given = {
    ...{ issuer: values.issuer, symbol: values.symbol, place: values.place },
    ...{ signerTitle: values["signer-title"], addressees: listed(addressee), recipients: listed(recipient) },
    ...{ superior: orNone(superior), authority: orNone(authority) },
    ...{ signerName: orNone(signer), drafter: orNone(drafter) },
  };
  const checked = letterheadSettings.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map(({ path }) => path[0]).join(", ");
  throw new CommandRefusal(`Giá trị không hợp lệ: ${fields}.\n${HELP}`);
}

const orNone = (value: string | undefined) => (value?.trim() === "" ? null : value?.normalize("NFC"));
const listed = (values: string[] | undefined) =>
  values?.map((value) => value.trim().normalize("NFC")).filter((value) => value !== "");

await runCommand(async () => {
  const settings = readSettings();
  if (settings === "help") {
    console.log(HELP);
    return;
  }
  await withDatabase(async (db) => {
    await updateLetterheadSettings(db, settings);
    const { provinceName } = await readInstallation(db);
    const now = letterheadOf(provinceName, dayInVietnam(new Date()), await readLetterheadSettings(db));
    for (const [name, value] of Object.entries(now).filter(([name]) => name !== "signedOn"))
      console.log(`${name}: ${Array.isArray(value) ? value.join("; ") : (value ?? "–")}`);
  });
});

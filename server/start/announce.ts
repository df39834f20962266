import { renderUnicodeCompact } from "uqr";
import { dayInVietnam } from "#contract/day.ts";
import { findAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { listOpenPointsBelow } from "../database/ratingPoints.ts";
import { readInstallation } from "../database/settings.ts";
import type { Addresses } from "./addresses.ts";

/** What the terminal says once the server answers: where to go, and one rating page to scan with a phone. */
export async function announcement(
  db: Database,
  { addresses, now, colour }: { addresses: Addresses; now: Date; colour: boolean },
): Promise<string> {
  const installation = await readInstallation(db);
  const today = dayInVietnam(now);
  const root = await findAgency(db, installation.rootCode, { today });
  const point = root && (await listOpenPointsBelow(db, root.id, today))[0];
  const lines = [
    "",
    `  Hài Lòng${installation.provinceName && ` · ${installation.provinceName}`}`,
    ...(installation.simulated ? ["  Số liệu mô phỏng để trình diễn (simulated figures)"] : []),
    "",
    `  Trên máy này (here)         ${addresses.local}/`,
    ...(addresses.network ? [`  Trong mạng (on the network) ${addresses.network}/`] : []),
    `  Tờ in mã QR (posters)       ${addresses.forPhones}/posters`,
  ];
  if (!point) {
    const next = root ? "npm run import -- points points.csv" : "npm run setup";
    return [...lines, "", `  Chưa có điểm đánh giá nào (no rating point yet): ${next}`, ""].join("\n");
  }
  const address = `${addresses.forPhones}/d/${point.code}`;
  return [
    ...lines,
    `  Đánh giá thử (rate here)    ${address}`,
    `                              ${point.agencyName}, ${point.name}`,
    "",
    qrOf(address, colour),
    "",
    "  Quét mã bằng điện thoại cùng mạng. Dừng: Ctrl-C (scan with a phone on this network; Ctrl-C stops)",
    "",
  ].join("\n");
}

/** A QR of half blocks. With colour it is black on white in any terminal, light or dark. */
function qrOf(text: string, colour: boolean): string {
  const rows = renderUnicodeCompact(text, { ecc: "M", border: 2 }).split("\n");
  return rows.map((row) => `  ${colour ? `\x1b[97;40m${row}\x1b[0m` : row}`).join("\n");
}

import type { Day } from "#contract/day.ts";
import { DAYS_BACK } from "#contract/rating.ts";
import { LEAST_EXPECTED } from "#scoring/cutWindow.ts";
import { FLOOR_INDEX, FLOOR_PUBLISH } from "#scoring/disclosure.ts";
import { RELEASE_STEP } from "#scoring/release.ts";
import { countWindowKinds, listKeptColumns, readAnonymityFacts } from "../database/anonymityFacts.ts";
import type { Database } from "../database/connect.ts";
import { quarterOf } from "../figures/windows.ts";
import { anonymityTable } from "./anonymityTable.ts";

const NUMBER = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const DATE = (day: Day | null) => (day === null ? "chưa có" : day.split("-").reverse().join("/"));

/**
 * The procedure of de-identification as Law 91/2025 asks for it (art. 14(6)): what is kept, what is done to it, how it is
 * audited, that nobody may re-identify; with the figures of this installation on this day.
 * @param victims people who are looked for in each cell of the table of attacks
 */
export async function dossier(db: Database, today: Day, victims: number): Promise<string> {
  const facts = await readAnonymityFacts(db);
  const kinds = await countWindowKinds(db, quarterOf(today));
  const columns = await listKeptColumns(db);
  const agreeing = facts.comments === 0 ? 0 : (100 * facts.commentsAgreeing) / facts.comments;
  return `QUY TRÌNH KHỬ NHẬN DẠNG DỮ LIỆU ĐÁNH GIÁ
Căn cứ khoản 6 Điều 14 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Số liệu ngày ${DATE(today)}, in từ hệ thống.

1. Không thu thập
Không hỏi và không lưu họ tên, số điện thoại, số hồ sơ, địa chỉ mạng, thiết bị, giờ giấc của người đánh giá. Những cột
được lưu:
${[...columns].map(([table, names]) => `  ${table}: ${names.join(", ")}`).join("\n")}

2. Tiếp nhận và xáo trộn
Lượt đánh giá vào bảng inbox. Mỗi đêm, mọi lượt của những ngày đã qua được chuyển sang bảng ratings theo thứ tự của khóa
ngẫu nhiên, trong một giao dịch; inbox và tệp của nó được xóa trắng. Sau đó không còn thứ tự, giờ đến hay lượt bên cạnh.
Lời góp ý được mã hóa khi chờ, không mang số đợt, không có khóa chung với lượt đánh giá, và mở cho cán bộ vào thứ Hai.
Mã thủ tục không ở lại cùng lượt đánh giá, chỉ còn tổng số cả tỉnh theo tháng.
Hiện giữ ${NUMBER.format(facts.ratings)} lượt đã công bố, ngày cũ nhất ${DATE(facts.oldestDay)}; ${NUMBER.format(facts.comments)} ý kiến cán bộ được đọc.

3. Công bố
Chỉ công bố khi một kỳ lịch (tuần, tháng, quý) kết thúc; kỳ nào do số lượt năm trước quyết định, không do ai đánh giá lúc này.
Mỗi đợt ít nhất ${RELEASE_STEP} lượt; điểm hay lĩnh vực chỉ đứng riêng khi trong kỳ dự kiến có ít nhất ${LEAST_EXPECTED} lượt; dưới ${FLOOR_PUBLISH} câu trả lời
không công bố, dưới ${FLOOR_INDEX} không tính chỉ số. Lượt gửi muộn được nhận trong ${DAYS_BACK} ngày.
Quý này: ${kindsText(kinds)}.
Đã công bố ${NUMBER.format(facts.steps)} đợt, đợt nhỏ nhất ${facts.smallestStep ?? "–"} lượt, ô số liệu nhỏ nhất ${facts.smallestCell ?? "–"} câu trả lời.

4. Rủi ro còn lại, đo bằng tấn công thử
Bảng dưới: phần trăm người bị biết chắc mức đánh giá ± 1,96 sai số chuẩn; trong ngoặc là số điểm phần trăm đoán trúng thêm.
Tấn công trên những năm mô phỏng, mầm cố định, cùng mã nguồn với phần công bố.
${anonymityTable(victims).markdown}
Ai giữ chính cơ sở dữ liệu: với ${NUMBER.format(facts.commentsAgreeing)} trong ${NUMBER.format(facts.comments)} ý kiến (${NUMBER.format(agreeing)} %) mọi lượt cùng điểm, cùng tuần có cùng một mức, nên mức ấy
lộ ra. Vì vậy cơ sở dữ liệu, bản sao lưu, nhật ký ghi trước (WAL) và ảnh đĩa phải được giữ như nhau; WAL còn thứ tự và giờ
ghi, chỉ nên giữ vài ngày.

5. Kiểm tra định kỳ
Hằng quý, và sau mỗi lần nâng cấp: npm run anonymity (bảng trên, mã thoát 1 khi vượt 0,5 %), npm run verify (đếm lại mọi
đợt), npm run anonymity -- --dossier (bản này, ký và lưu). Xóa lượt gốc của năm cũ: npm run retention -- --keep-years 3.

6. Cấm nhận dạng lại
Không ai được ghép số liệu, bản sao, nhật ký hay quan sát tại quầy để tìm ra ai đã đánh giá thế nào hoặc ai đã viết ý kiến
nào. Người được giao giữ cơ sở dữ liệu ký cam kết; mọi lần mở lời góp ý bị che đều ghi trong nhật ký kiểm tra.

Người lập: ………………        Người phê duyệt: ………………        Ngày: ………………`;
}

function kindsText(kinds: ReadonlyMap<string, number>): string {
  const of = (kind: string) => NUMBER.format(kinds.get(kind) ?? 0);
  return `${of("week")} đơn vị công bố theo tuần, ${of("month")} theo tháng, ${of("quarter")} theo quý`;
}

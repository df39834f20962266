import { ACCOUNT_COLUMNS } from "../accounts/manage/accountColumns.ts";
import { DOSSIER_COLUMNS } from "../dossiers/columns.ts";
import { dossiersImporter } from "../dossiers/importDossiers.ts";
import { ENCODINGS } from "../imports/decodeBytes.ts";
import { MODEL_COLUMNS } from "../models/entry/columns.ts";
import { officialFiguresImporter } from "../results/importOfficialFigures.ts";
import { OFFICIAL_COLUMNS } from "../results/officialColumns.ts";

const columnsOf = (columns: readonly { name: string; optional?: boolean; about: string }[]) =>
  columns
    .map(({ name, optional, about }) => `              ${optional ? `[${name}]` : name}: ${about}`)
    .join("\n");

/** What `npm run import -- --help` prints: the formats, for whoever prepares the files. */
export const IMPORT_HELP = `
npm run import -- <loại> <tệp.csv> [--apply] [--accept-warnings] [--encoding …]

Không có --apply: chạy thử, liệt kê mọi chỗ sai kèm số dòng, không ghi gì.
Có --apply: ghi tất cả nếu không có chỗ nào sai, nếu có thì không ghi gì.
Tệp là CSV mã UTF-8, có dòng tiêu đề; cột trong [ ] có thể bỏ. Ngày viết 2025-07-01.
Dòng đã có y nguyên được bỏ qua; dòng đã có mà nay thêm ngày kết thúc thì ngày đó được ghi.

units         code, name, kind, valid_from, parent_code, [valid_to]
              kind: province (tỉnh), district (huyện), commune (xã), ward (phường), town (thị trấn),
              department (sở). Mã giữ đủ số 0 ở đầu; sở, ngành không có mã thì đặt mã bắt đầu bằng chữ.
              valid_to là ngày cuối cùng của đơn vị; trống: vẫn còn. parent_code trống: chỉ cấp tỉnh.
successions   predecessor_code, successor_code, on_date, [source]
              Đơn vị cũ kết thúc hôm trước on_date. Một đơn vị cũ có nhiều dòng là bị chia: số liệu cũ
              không cộng vào đâu.
services      code, name, field_code, [field_name]
              field_name cần cho lĩnh vực mới.
points        agency_code, name, opened_on, [code], [channel], [field_code], [closed_on], [deciding_code]
              code trống: được cấp mã mới. channel: counter (quầy), kiosk (ki-ốt), slip (phiếu),
              online (trực tuyến). closed_on là ngày đầu tiên không nhận đánh giá.

dossiers      ${dossiersImporter.about}
${columnsOf(DOSSIER_COLUMNS)}
              Số khác cho cùng đơn vị, tháng, lĩnh vực thay số cũ; số cũ được lưu lại.
official      ${officialFiguresImporter.about}
${columnsOf(OFFICIAL_COLUMNS)}
              dossiers và official nhận tiêu đề tiếng Việt, dấu phân cách và bảng mã bất kỳ; nêu bảng mã bằng
              --encoding ${ENCODINGS.join("|")} nếu đoán sai. Cảnh báo (ví dụ lượt đánh giá
              nhiều hơn hồ sơ) chỉ được ghi khi thêm --accept-warnings.

models        mô hình “Dân vận khéo”; tệp CSV hoặc XLSX
${columnsOf(MODEL_COLUMNS)}
              Mô hình đã có thì chỉ ghi thêm các bước mới (công nhận, điển hình, thôi thực hiện).

accounts      tài khoản cán bộ; ghi xong in ra mỗi người một đường dẫn đặt mật khẩu, chỉ hiện lần ấy
${columnsOf(ACCOUNT_COLUMNS)}

Nhập theo thứ tự: units, successions, services, points, dossiers, models.
`.trim();

import type { ModelField, ModelResult } from "#contract/models.ts";

/** Invented models, as committees word them: what is filled in is a village, an agency, a year. */
export interface Theme {
  /** {thon} and {donVi} are filled in. */
  readonly title: string;
  readonly aim: string;
  /** Who carries it out; without one, the agency. */
  readonly group?: string;
  /** A range for each result. */
  readonly results: readonly (Omit<ModelResult, "amount"> & { readonly from: number; readonly to: number })[];
}

const land = { what: "Đất người dân hiến", unit: "m²", from: 200, to: 4200 };
const work = { what: "Ngày công đóng góp", unit: "công", from: 40, to: 900 };
const road = { what: "Đường bê tông", unit: "m", from: 150, to: 1800 };
const money = { what: "Tiền, hiện vật đóng góp", unit: "triệu đồng", from: 5, to: 180 };
const homes = { what: "Hộ tham gia", unit: "hộ", from: 12, to: 140 };
const visits = { what: "Lượt người được hỗ trợ", unit: "lượt", from: 40, to: 1600 };
const talks = { what: "Buổi tuyên truyền", unit: "buổi", from: 4, to: 36 };

/** Titles in each field; each is registered many times, in other places. */
export const THEMES: Readonly<Record<ModelField, readonly Theme[]>> = {
  "administrative-reform": [
    {
      title: "Trả kết quả tại nhà cho người cao tuổi, người khuyết tật tại {donVi}",
      aim: "Người cao tuổi, người khuyết tật không phải đến trụ sở; cán bộ trả kết quả tại nhà trong ngày hẹn.",
      results: [visits],
    },
    {
      title: "“Bốn tại chỗ” tại bộ phận một cửa {donVi}",
      aim: "Tiếp nhận, thẩm định, phê duyệt và trả kết quả ngay tại chỗ với các thủ tục giải quyết trong ngày.",
      results: [{ what: "Thủ tục giải quyết tại chỗ", unit: "thủ tục", from: 8, to: 46 }],
    },
    {
      title: "“Nụ cười công sở” tại {donVi}",
      aim: "Cán bộ chào hỏi, hướng dẫn tận tình, cảm ơn khi kết thúc; không để người dân đi lại quá một lần.",
      results: [talks],
    },
    {
      title: "Điền giúp tờ khai cho người dân tại {donVi}",
      aim: "Cán bộ điền giúp tờ khai cho người không biết chữ, người không thạo tiếng phổ thông.",
      results: [visits],
    },
    {
      title: "Thư xin lỗi khi hồ sơ trễ hẹn tại {donVi}",
      aim: "Mọi hồ sơ trễ hẹn đều có thư xin lỗi nêu rõ lý do và ngày trả mới.",
      results: [{ what: "Hồ sơ trả đúng hẹn", unit: "hồ sơ", from: 120, to: 3200 }],
    },
    {
      title: "Tổ công nghệ số giúp dân nộp hồ sơ trực tuyến tại {thon}, {donVi}",
      aim: "Mỗi tuần một buổi hướng dẫn người dân nộp hồ sơ và đánh giá trực tuyến ngay tại thôn.",
      group: "Tổ công nghệ số cộng đồng {thon}",
      results: [visits, talks],
    },
    {
      title: "Thêm ghế chờ, nước uống và máy lấy số tại {donVi}",
      aim: "Người dân có chỗ ngồi chờ, biết thứ tự của mình, không phải đứng xếp hàng.",
      results: [{ what: "Ghế chờ", unit: "ghế", from: 6, to: 30 }],
    },
    {
      title: "Ngày thứ Bảy vì dân tại {donVi}",
      aim: "Tiếp nhận hồ sơ sáng thứ Bảy cho người không nghỉ được ngày thường.",
      results: [visits],
    },
  ],
  "new-rural": [
    {
      title: "Hiến đất làm đường giao thông nông thôn {thon}",
      aim: "Vận động các hộ hiến đất, mở rộng và bê tông hóa đường trục thôn.",
      group: "Chi bộ {thon}",
      results: [land, work, road],
    },
    {
      title: "Tuyến đường hoa của phụ nữ {thon}",
      aim: "Trồng và chăm sóc hoa hai bên đường trục thôn, giữ đường sạch hằng tuần.",
      group: "Chi hội Phụ nữ {thon}",
      results: [homes, { what: "Đường hoa", unit: "m", from: 200, to: 2400 }],
    },
    {
      title: "Thắp sáng đường quê {thon}",
      aim: "Lắp đèn đường chiếu sáng bằng đóng góp của người dân.",
      group: "Ban công tác Mặt trận {thon}",
      results: [money, { what: "Bóng đèn", unit: "bóng", from: 8, to: 70 }],
    },
    {
      title: "Đưa chuồng trại ra xa nhà ở {thon}",
      aim: "Các hộ di dời chuồng trại, làm nhà tiêu hợp vệ sinh.",
      group: "Chi hội Nông dân {thon}",
      results: [homes],
    },
    {
      title: "Trồng cây dược liệu dưới tán rừng {thon}",
      aim: "Các hộ nghèo có thêm thu nhập từ cây dược liệu, liên kết tiêu thụ qua hợp tác xã.",
      group: "Chi bộ {thon}",
      results: [homes, { what: "Diện tích trồng", unit: "ha", from: 1, to: 18 }],
    },
    {
      title: "Phân loại rác tại hộ gia đình {thon}",
      aim: "Mỗi hộ có hố ủ rác hữu cơ; rác nhựa được thu gom hằng tuần.",
      group: "Chi đoàn Thanh niên {thon}",
      results: [homes],
    },
    {
      title: "Nhà văn hóa do dân góp công dựng tại {thon}",
      aim: "Sửa chữa, mở rộng nhà văn hóa thôn, có sân thể thao cho thanh thiếu niên.",
      group: "Chi bộ {thon}",
      results: [work, money],
    },
  ],
  "core-force": [
    {
      title: "Người có uy tín giữ nếp {thon}",
      aim: "Người có uy tín cùng trưởng thôn hòa giải, vận động con cháu chấp hành pháp luật.",
      group: "Tổ dân vận {thon}",
      results: [talks],
    },
    {
      title: "Lực lượng cốt cán nắm tình hình {thon}",
      aim: "Mỗi cụm dân cư có một cốt cán, phản ánh kịp thời việc phát sinh.",
      group: "Chi bộ {thon}",
      results: [{ what: "Việc được giải quyết tại cơ sở", unit: "việc", from: 3, to: 28 }],
    },
  ],
  "front-unions": [
    {
      title: "Quỹ giúp nhau lúc khó khăn của phụ nữ {thon}",
      aim: "Góp vốn xoay vòng giúp hội viên sản xuất, chữa bệnh, cho con đi học.",
      group: "Chi hội Phụ nữ {thon}",
      results: [money, homes],
    },
    {
      title: "Cựu chiến binh tự quản đường biên, mốc rừng {thon}",
      aim: "Hội viên tuần rừng, giữ ranh giới, phòng cháy mùa khô.",
      group: "Chi hội Cựu chiến binh {thon}",
      results: [talks, homes],
    },
    {
      title: "Đoàn viên kèm trẻ học tiếng phổ thông {thon}",
      aim: "Mỗi tuần hai buổi, trẻ trước khi vào lớp một nói được tiếng phổ thông.",
      group: "Chi đoàn Thanh niên {thon}",
      results: [{ what: "Trẻ được kèm", unit: "cháu", from: 5, to: 40 }],
    },
  ],
  "party-government": [
    {
      title: "Chi bộ bốn tốt {thon}",
      aim: "Sinh hoạt đúng kỳ, đảng viên phụ trách hộ, mỗi năm kết nạp đảng viên mới.",
      group: "Chi bộ {thon}",
      results: [{ what: "Đảng viên phụ trách hộ", unit: "đảng viên", from: 6, to: 32 }],
    },
    {
      title: "Đối thoại hằng quý với người dân tại {donVi}",
      aim: "Lãnh đạo nghe và trả lời ngay; việc chưa trả lời được ghi ngày hẹn.",
      results: [talks, { what: "Ý kiến được trả lời", unit: "ý kiến", from: 12, to: 160 }],
    },
  ],
  "defence-security": [
    {
      title: "Tổ liên gia tự quản an ninh {thon}",
      aim: "Các hộ cùng giữ an ninh, không để xảy ra trộm cắp, tệ nạn.",
      group: "Tổ liên gia {thon}",
      results: [homes],
    },
    {
      title: "Tiếng kẻng an ninh {thon}",
      aim: "Đánh kẻng nhắc giờ học, giờ nghỉ, báo động khi có việc.",
      group: "Tổ bảo vệ an ninh trật tự {thon}",
      results: [homes],
    },
  ],
  other: [
    {
      title: "Dòng họ khuyến học {thon}",
      aim: "Dòng họ có quỹ khuyến học, không để con cháu bỏ học.",
      group: "Ban khuyến học {thon}",
      results: [money, { what: "Học sinh được khen", unit: "em", from: 5, to: 60 }],
    },
    {
      title: "Việc cưới, việc tang văn minh {thon}",
      aim: "Cưới, tang gọn, không kéo dài ngày, không mời thuốc lá.",
      group: "Ban công tác Mặt trận {thon}",
      results: [homes],
    },
  ],
};

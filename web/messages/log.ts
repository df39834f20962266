import { dictionary } from "./dictionary.ts";

/** What is sealed, and how somebody who trusts nobody checks it. */
export const log = dictionary(
  {
    title: "Sổ công khai: số đã công bố không sửa được lén",
    intro:
      "Mỗi lần công bố, cơ sở này ghi một mục vào sổ: đơn vị nào, kỳ nào, mỗi mức bao nhiêu người chọn, và một vết của từng lượt đánh giá. Sổ chỉ thêm vào, không sửa, không xóa. Ai giữ một mốc của sổ thì về sau kiểm được rằng mọi điều đã ghi trước mốc ấy vẫn còn nguyên.",
    headTitle: "Mốc mới nhất",
    notYet: "Sổ chưa có mục nào: chưa kỳ nào được công bố.",
    head: (p: { size: string; day: string }) => `${p.size} mục, ký ngày ${p.day}`,
    root: "Mã gốc (44 ký tự, phân biệt chữ hoa và chữ thường)",
    key: "Khóa của sổ, in trong mỗi báo cáo năm",
    witnesses: "Đã được chứng bởi",
    noWitness: "Chưa có người chứng nào.",
    sealedTitle: "Những gì được ghi",
    sealed: [
      "Mỗi đợt công bố của mỗi đơn vị: kỳ, tháng, điểm đánh giá, lĩnh vực, bản phiếu, số người chọn từng mức.",
      "Vết của từng lượt đánh giá trong đợt ấy, xếp theo thứ tự của chính vết: không lộ ai, không lộ giờ, không lộ ai đứng cạnh ai.",
      "Báo cáo năm đã chốt, từng bản phiếu, và mã băm của mỗi ngày nhật ký kiểm tra.",
      "Năm mà dữ liệu gốc đã xóa theo hạn lưu trữ: ngày xóa và số lượt.",
    ],
    provesTitle: "Sổ chứng minh điều gì, không chứng minh điều gì",
    proves: [
      "Chứng minh: số đã công bố không bị sửa, bớt hay viết lại sau ngày ghi, kể cả bởi người quản trị máy chủ.",
      "Chứng minh: báo cáo năm là tổng của các mục trong sổ; cộng lại là thấy.",
      "Chứng minh: lượt đánh giá mà điện thoại của Ông/Bà giữ vết đã vào sổ đúng như đã chọn.",
      "Không chứng minh: mọi lượt đánh giá đều do người dân thật bấm. Việc ấy thuộc về cách mời người đánh giá và các dấu hiệu bất thường nêu trong báo cáo.",
      "Không chứng minh gì với người chưa giữ mốc nào: vì vậy hãy giữ một mốc, hoặc hỏi người đã giữ.",
    ],
    keepTitle: "Giữ một mốc",
    keep: [
      "Chép số mục và 44 ký tự của mã gốc ở trên: vào biên bản, lên mặt báo, vào sổ tay.",
      "Hoặc tải tệp mốc có chữ ký và cất ở nơi khác.",
      "Về sau, ai có mốc ấy cũng kiểm được sổ đã lớn thêm mà không đổi phần cũ.",
    ],
    checkpoint: "Tải mốc có chữ ký",
    witnessTitle: "Làm người chứng",
    witness: [
      "Người chứng là một máy ở nơi khác: của Mặt trận, kiểm toán, trường đại học, tòa soạn.",
      "Máy ấy giữ mốc cuối, mỗi ngày hỏi mốc mới, kiểm rằng mốc mới nối tiếp mốc cũ, rồi ký chứng.",
      "Nếu sổ bị viết lại, người chứng từ chối ký và giữ cả hai mốc làm bằng chứng.",
      "Cần một máy có Node 20 trở lên và bộ mã nguồn này. Lệnh:",
    ],
    checkTitle: "Tự kiểm toàn bộ sổ",
    check: [
      "Không cần cơ sở dữ liệu, không cần tin máy chủ: lệnh dưới đây tải sổ, tính lại mọi mã băm, mọi tổng, và so với mốc đã giữ.",
      "Lệnh nói đã kiểm bao nhiêu mục, và chỗ khác biệt đầu tiên nếu có: đơn vị, tháng, đợt.",
    ],
    olderNote: "tệp-mốc",
  },
  {
    title: "The public log: what was published cannot be changed in silence",
    intro:
      "With each publication this installation writes an entry into a log: which unit, which period, how many chose each level, and a trace of every rating. The log is only ever added to, never changed, never cut. Whoever keeps a head of it can check later that everything before that head is still the same.",
    headTitle: "The newest head",
    notYet: "The log has no entry yet: nothing was published.",
    head: (p) => `Entries: ${p.size}; signed on ${p.day}`,
    root: "Root (44 characters; capital and small letters differ)",
    key: "Key of the log, printed in every yearly report",
    witnesses: "Witnessed by",
    noWitness: "No witness yet.",
    sealedTitle: "What is written",
    sealed: [
      "Each publication of each unit: period, month, rating point, field, version of the form, how many chose each level.",
      "A trace of every rating in it, in the order of the traces themselves: it shows nobody, no time and no neighbour.",
      "Frozen yearly reports, each version of the form, and the hash of each day of the audit trail.",
      "Years whose raw data were deleted when their time was over: the day and how many.",
    ],
    provesTitle: "What the log proves, and what not",
    proves: [
      "It proves that what was published was not changed, cut or rewritten afterwards, not even by who runs the server.",
      "It proves that a yearly report is the sum of the log's entries: add them up.",
      "It proves that a rating whose trace your phone keeps was taken in as you chose.",
      "It does not prove that every rating came from a real citizen. That is a matter of how people are invited and of the unusual signs named in the report.",
      "It proves nothing to somebody who kept no head: so keep one, or ask somebody who did.",
    ],
    keepTitle: "Keep a head",
    keep: [
      "Copy the number of entries and the 44 characters of the root above: into minutes, into a newspaper, into a notebook.",
      "Or download the signed head and keep it somewhere else.",
      "Whoever has it can check later that the log grew and its old part is the same.",
    ],
    checkpoint: "Download the signed head",
    witnessTitle: "Become a witness",
    witness: [
      "A witness is a machine somewhere else: of the Fatherland Front, an auditor, a university, a newspaper.",
      "It keeps the last head, asks for the new one every day, checks that it continues the old one, and signs it too.",
      "If the log was rewritten, the witness refuses and keeps both heads as evidence.",
      "It takes a machine with Node 20 or newer and this source code. The command:",
    ],
    checkTitle: "Check the whole log yourself",
    check: [
      "Without the database and without trusting the server: this command downloads the log, works out every hash and every sum again, and compares it with the head that was kept.",
      "It says how many entries it checked and names the first difference, if any: unit, month, step.",
    ],
    olderNote: "head-file",
  },
);

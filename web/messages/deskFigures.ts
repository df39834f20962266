import { dictionary } from "./dictionary.ts";

/** Words of the screen of one unit's figures. */
export const deskFigures = dictionary(
  {
    change: "Đổi đơn vị, kỳ, địa giới",
    trend: "Diễn biến",
    trendLabel: (from: string, to: string) =>
      `Biểu đồ chỉ số hài lòng từ ${from} đến ${to}, vạch dọc là khoảng tin cậy 95%; bảng số liệu ở phần dưới.`,
    axisCut: (from: string) => `trục dọc từ ${from}`,
    noTrend: "Chưa có kỳ nào có đủ lượt để vẽ.",
    moved: "So với kỳ trước",
    movedSince: { yearBefore: "So với cùng kỳ năm trước", justBefore: "So với kỳ liền trước" },
    increased: (points: string, interval: string) =>
      `Tăng ${points} điểm (khoảng tin cậy ${interval}): nhiều hơn mức ngẫu nhiên.`,
    decreased: (points: string, interval: string) =>
      `Giảm ${points} điểm (khoảng tin cậy ${interval}): nhiều hơn mức ngẫu nhiên.`,
    withinChance: (points: string, interval: string) =>
      `Chênh ${points} điểm (khoảng tin cậy ${interval}): có thể chỉ là ngẫu nhiên.`,
    notComparable: "Chưa so được: mỗi kỳ cần ít nhất 100 lượt.",
    dividedBefore:
      "Không so được: kỳ trước nằm trong thời gian của đơn vị đã bị chia tách, không ai biết phần nào thuộc về đây.",
    partUp: (name: string, points: string) => `▲ ${points} điểm: ${name}`,
    partDown: (name: string, points: string) => `▼ ${points} điểm: ${name}`,
    noPartMoved: "Chưa mục nào thay đổi nhiều hơn mức ngẫu nhiên.",
    moreMoved: (n: string) => `và ${n} mục khác`,
    cost: "Yếu tố kéo xuống nhiều nhất",
    costNamed: (index: string, others: string) => `Hài lòng ${index}; bốn yếu tố kia ${others}.`,
    answers: (n: string) => `${n} lượt trả lời`,
    costPoints: (points: string) =>
      `Nếu ngang bốn yếu tố kia, chỉ số chung của năm yếu tố cao hơn ${points} điểm.`,
    costAlike: "Chưa yếu tố nào thấp hơn các yếu tố khác nhiều hơn mức ngẫu nhiên.",
    costFew: "Chưa đủ căn cứ: cần ít nhất 100 lượt trả lời cho một yếu tố.",
    comments: "Góp ý",
    commentsOpen: (n: string) => `${n} góp ý chờ trả lời`,
    commentsLate: (n: string) => `${n} đã quá hạn`,
    commentsNoneLate: "Không có góp ý nào quá hạn.",
    commentsNone: "Không có góp ý nào chờ trả lời.",
    commentsLink: "Mở danh sách góp ý",
    commentsNotYours: "Tài khoản này không xử lý góp ý.",
    details: "Số liệu chi tiết",
    csv: "Tải bảng (CSV)",
    print: "In trang này: Ctrl + P. Mọi bảng được in đầy đủ.",
    successor: "Nay thuộc",
    factors: "Yếu tố và tiêu chí",
    factor: "Tiêu chí",
    fields: "Lĩnh vực thủ tục",
    field: "Lĩnh vực",
    noFields: "Chưa có lượt nào được công bố theo lĩnh vực trong kỳ này.",
    unnamedFields: {
      unstated: "Không nêu lĩnh vực",
      mixed: "Nhiều lĩnh vực gộp lại (mỗi lĩnh vực dưới 5 lượt)",
    },
    points: "Điểm đánh giá",
    point: "Điểm",
    noPoints: "Đơn vị này chưa có điểm đánh giá.",
    silent: "im lặng",
    silentNote: (from: string, to: string) =>
      `Điểm im lặng: từ ${from} đến ${to} không có lượt nào, trong khi nơi khác có. Xin xem tờ mã QR còn treo ở đó không. Tình trạng này xét theo tuần trọn, mỗi thứ Hai một lần.`,
    tabletSilent: "máy im lặng",
    tabletAway: (day: string) => `máy im lặng từ sau ${day}`,
    tabletNever: "máy chưa liên lạc lần nào",
    tabletNote:
      "Máy tại chỗ tự báo còn chạy mỗi giờ, dù có ai đánh giá hay không. Máy im lặng cả một ngày làm việc: xin xem máy còn bật, còn mạng và còn mở trang đánh giá không.",
    closedPoint: (day: string) => `đã ngừng từ ${day}`,
    pointYearEnd: "Gộp chung cuối năm (không theo điểm)",
    weekdays: "Ngày trong tuần",
    weekday: "Thứ",
    weekdayNames: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"],
    weekdayRatings: "Số lượt, từ",
    weekdaysNote:
      "Đếm lượt theo ngày người dân đánh giá, chỉ những lượt đã công bố, làm tròn xuống bội số của 5. Không có chỉ số theo ngày: một ngày ít người thì nói ra là lộ.",
    weekdaysCleared: (years: string) =>
      `Lượt của năm ${years} không còn trong số đếm này: phiếu lẻ đã xoá theo thời hạn lưu giữ.`,
    fewerThanFive: "dưới 5",
    below: "Các đơn vị trực thuộc",
    unit: "Đơn vị",
    until: (day: string) => `đến ${day}`,
    funnel: "So với đơn vị cùng loại",
    funnelAll: "Các đơn vị của tỉnh",
    funnelText: (among: string, centre: string) =>
      `Mỗi chấm là một trong ${among} đơn vị có từ 30 lượt. Đường giữa là mức chung ${centre}; hai cặp đường cong là giới hạn 95% và 99,8%: trong đó là chênh lệch ngẫu nhiên, không phải hơn kém.`,
    funnelFew: (n: string) => `${n} đơn vị còn dưới 30 lượt nên không có chấm.`,
    funnelOwn: {
      increased: (points: string, interval: string) =>
        `Đơn vị này cao hơn các đơn vị cùng loại còn lại ${points} điểm (khoảng tin cậy ${interval}), nhiều hơn mức ngẫu nhiên.`,
      decreased: (points: string, interval: string) =>
        `Đơn vị này thấp hơn các đơn vị cùng loại còn lại ${points} điểm (khoảng tin cậy ${interval}), nhiều hơn mức ngẫu nhiên.`,
      cannotTell: (points: string, interval: string) =>
        `Chênh ${points} điểm so với các đơn vị cùng loại còn lại (khoảng tin cậy ${interval}): có thể chỉ là ngẫu nhiên.`,
    },
    funnelOwnFew: "Đơn vị này hoặc các đơn vị còn lại chưa đủ 100 lượt, nên chưa so sánh.",
    funnelNone:
      "Chưa vẽ được: trong kỳ này các đơn vị cùng loại chưa đủ 30 lượt, hoặc kỳ gồm cả thời gian của một đơn vị đã bị chia tách.",
    funnelLabel:
      "Biểu đồ phễu: chỉ số của từng đơn vị theo số lượt, với giới hạn của ngẫu nhiên; bảng ở ngay dưới.",
    funnelX: "số lượt",
    funnelOwnDot: "đơn vị này",
    funnelCentre: "mức chung",
    funnelPlaces: {
      within: "trong giới hạn",
      outside95: "ngoài giới hạn 95%",
      outside998: "ngoài giới hạn 99,8%",
    },
    funnelPlace: "So với giới hạn",
    table: "Bảng số liệu",
    period: "Kỳ",
    kinds: { overall: "Chung", factor: "Tiêu chí", field: "Lĩnh vực", point: "Điểm", unit: "Đơn vị" },
    movement: "Mục",
    earlier: "Kỳ trước",
    later: "Kỳ này",
    difference: "Chênh lệch",
    claim: "Nói được gì",
    claims: { increased: "▲ tăng", decreased: "▼ giảm", cannotTell: "◆ chưa đủ căn cứ" },
    movedAll: "Mọi thay đổi so với kỳ trước",
    movedNote:
      "Chỉ khi cả hai kỳ có từ 100 lượt mới nói tăng hay giảm; nhiều mục được xét cùng lúc theo Benjamini–Hochberg để ít khi báo nhầm.",
  },
  {
    change: "Other unit, period, boundaries",
    trend: "Course",
    trendLabel: (from, to) =>
      `Chart of the satisfaction index from ${from} to ${to} with 95 % confidence intervals; its table is further down.`,
    axisCut: (from) => `axis from ${from}`,
    noTrend: "No period has enough ratings to draw.",
    moved: "Since the previous period",
    movedSince: { yearBefore: "Since the same months last year", justBefore: "Since the period just before" },
    increased: (points, interval) =>
      `Up by ${points} points (confidence interval ${interval}): more than chance.`,
    decreased: (points, interval) =>
      `Down by ${points} points (confidence interval ${interval}): more than chance.`,
    withinChance: (points, interval) =>
      `Differs by ${points} points (confidence interval ${interval}): may be chance alone.`,
    notComparable: "Not comparable yet: each period needs 100 ratings.",
    dividedBefore:
      "Not comparable: the previous period reaches back into a unit that was divided, and nobody knows which part belongs here.",
    partUp: (name, points) => `▲ ${points} points: ${name}`,
    partDown: (name, points) => `▼ ${points} points: ${name}`,
    noPartMoved: "Nothing in particular moved by more than chance.",
    moreMoved: (n) => `and ${n} more`,
    cost: "What costs most",
    costNamed: (index, others) => `Satisfied: ${index}; the other four: ${others}.`,
    answers: (n) => `${n} answers`,
    costPoints: (points) =>
      `If it went like the other four, the index of all five factors were ${points} points higher.`,
    costAlike: "No factor is lower than the others by more than chance.",
    costFew: "Cannot tell yet: at least 100 answers to one factor are needed.",
    comments: "Comments",
    commentsOpen: (n) => `${n} comments wait for an answer`,
    commentsLate: (n) => `${n} are late`,
    commentsNoneLate: "None is late.",
    commentsNone: "No comment waits for an answer.",
    commentsLink: "Open the comments",
    commentsNotYours: "This account handles no comments.",
    details: "Figures in detail",
    csv: "Table as CSV",
    print: "Print this page with Ctrl + P. Every table prints in full.",
    successor: "Now part of",
    factors: "Factors and criteria",
    factor: "Criterion",
    fields: "Service fields",
    field: "Field",
    noFields: "No ratings by field were released in this period.",
    unnamedFields: { unstated: "No field named", mixed: "Several fields together (fewer than 5 each)" },
    points: "Rating points",
    point: "Point",
    noPoints: "This unit has no rating point yet.",
    silent: "silent",
    silentNote: (from, to) =>
      `Silent points: no rating from ${from} to ${to} while others had some. Please see whether the QR poster still hangs there. This is looked at by whole weeks, each Monday.`,
    tabletSilent: "tablet silent",
    tabletAway: (day) => `tablet silent since after ${day}`,
    tabletNever: "no tablet has reported yet",
    tabletNote:
      "A kiosk's tablet reports every hour that it runs, whether anybody rates or not. Silent for a whole working day: please see whether it is on, has a network and shows the rating page.",
    closedPoint: (day) => `closed since ${day}`,
    pointYearEnd: "Pooled at year end (no single point)",
    weekdays: "Days of the week",
    weekday: "Day",
    weekdayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    weekdayRatings: "Ratings, at least",
    weekdaysNote:
      "Ratings by the day on which citizens rated, released ones only, rounded down to fives. There is no index by day: on a day with few visitors it would give them away.",
    weekdaysCleared: (years) =>
      `Ratings of ${years} are not in this count: single forms were deleted when their time was up.`,
    fewerThanFive: "fewer than 5",
    below: "Units below",
    unit: "Unit",
    until: (day) => `until ${day}`,
    funnel: "Beside units of the same kind",
    funnelAll: "The province's units",
    funnelText: (among, centre) =>
      `Each dot is one of ${among} units with 30 ratings or more. The line in the middle is all of them together, ${centre}; the two pairs of curves are the limits of 95 % and 99.8 %: within them differences are chance, not merit.`,
    funnelFew: (n) => `${n} units have fewer than 30 ratings and no dot.`,
    funnelOwn: {
      increased: (points, interval) =>
        `This unit lies ${points} points above the others of its kind (confidence interval ${interval}), more than chance.`,
      decreased: (points, interval) =>
        `This unit lies ${points} points below the others of its kind (confidence interval ${interval}), more than chance.`,
      cannotTell: (points, interval) =>
        `It differs by ${points} points from the others of its kind (confidence interval ${interval}): may be chance alone.`,
    },
    funnelOwnFew: "This unit or the others have fewer than 100 ratings, so they are not compared.",
    funnelNone:
      "Nothing to draw yet: units of this kind have fewer than 30 ratings, or these months reach back into a unit that was divided.",
    funnelLabel:
      "Funnel plot: each unit's index by its number of ratings, with the limits of chance; its table follows.",
    funnelX: "ratings",
    funnelOwnDot: "this unit",
    funnelCentre: "all together",
    funnelPlaces: {
      within: "within limits",
      outside95: "outside the 95 % limits",
      outside998: "outside the 99.8 % limits",
    },
    funnelPlace: "Against the limits",
    table: "Table",
    period: "Period",
    kinds: { overall: "Overall", factor: "Criterion", field: "Field", point: "Point", unit: "Unit" },
    movement: "What",
    earlier: "Before",
    later: "Now",
    difference: "Difference",
    claim: "What can be said",
    claims: { increased: "▲ up", decreased: "▼ down", cannotTell: "◆ cannot tell" },
    movedAll: "All changes since the previous period",
    movedNote:
      "Up or down is said only when both periods have 100 ratings; many things are judged together (Benjamini–Hochberg), so that false alarms are rare.",
  },
);

import type { Bilingual } from "@egov-vn/core";

/** The words of `egov deadline`. */
export const deadlineWords = {
  deadlineAbout: {
    vi: "Tính hạn giải quyết hồ sơ theo ngày làm việc của Việt Nam, giải thích từng bước",
    en: "When a dossier is due, in the working days of Viet Nam, with every step explained",
  },
  deadlineReceived: {
    vi: "thời điểm tiếp nhận hồ sơ đầy đủ, giờ Việt Nam: 2026-02-12T15:30",
    en: "when the complete dossier was received, Vietnamese time: 2026-02-12T15:30",
  },
  deadlineLimit: {
    vi: "thời hạn: “10 ngày làm việc”, “15 ngày”, “4 giờ”, “1 tháng”, hoặc 10 WORKING_DAY",
    en: "the limit: “10 ngày làm việc”, “15 ngày”, “4 giờ”, “1 tháng”, or 10 WORKING_DAY",
  },
  deadlineFrom: {
    vi: "thời hạn tính từ lúc tiếp nhận (receipt) hay lúc chuyển xử lý (handover, chỉ với hồ sơ trước 05/08/2026)",
    en: "what the limit runs from: receipt, or handover to the handling unit (dossiers of before 5/8/2026 only)",
  },
  deadlineChannel: {
    vi: "cách nộp: trực tiếp (direct), trực tuyến (online, không có mốc 15 giờ), bưu chính (post)",
    en: "how it was filed: direct, online (no hour of 15:00), by post",
  },
  deadlineCompetent: {
    vi: "lúc cơ quan có thẩm quyền nhận, khi hồ sơ được tiếp nhận không phụ thuộc địa giới hành chính",
    en: "when the competent agency had it, for a dossier received regardless of administrative boundaries",
  },
  deadlineHoursRun: {
    vi: "thời hạn theo giờ tính trong giờ làm việc (office) hay liên tục (clock)",
    en: "limits in hours run in office hours, or by the clock",
  },
  deadlineCutOff: {
    vi: "tiếp nhận sau giờ này thì chuyển vào ngày làm việc tiếp theo",
    en: "received after this, a dossier is handed over on the next working day",
  },
  deadlineOffice: {
    vi: "giờ làm việc của cơ quan; mặc định là giả định, tỉnh có thể quy định khác",
    en: "the agency's office hours; the default is an assumption, provinces fix their own",
  },
  deadlineAsOf: {
    vi: "chỉ áp dụng các quyết định ngày nghỉ đã công bố đến ngày này (YYYY-MM-DD; mặc định: tất cả)",
    en: "apply only what had been decided on days off by this day (YYYY-MM-DD; default: everything)",
  },
  deadlineExample: { vi: "hạn trả kết quả qua Tết", en: "a due date over Tết" },
  deadlineExampleHandover: {
    vi: "tính từ lúc chuyển cho bộ phận xử lý",
    en: "counted from the handover to the handling unit",
  },
  deadlineExampleCalendar: { vi: "ngày nghỉ, làm bù trong năm, kèm nguồn", en: "days off and swapped days of a year" },
  deadlineExampleCalendarCsv: { vi: "để mở bằng bảng tính", en: "for a spreadsheet" },
  deadlineMissing: {
    vi: 'Thiếu {option}. Ví dụ: egov deadline --received 2026-02-12T15:30 --limit "10 ngày làm việc".',
    en: '{option} is missing. For example: egov deadline --received 2026-02-12T15:30 --limit "10 ngày làm việc".',
  },
  deadlineBadTime: {
    vi: "“{value}” không phải là một thời điểm có thật. Ghi YYYY-MM-DDTHH:mm, vì giờ tiếp nhận quyết định ngày chuyển hồ sơ.",
    en: "“{value}” is not a real time. Write YYYY-MM-DDTHH:mm: the hour of receipt decides the day of handover.",
  },
  deadlineBadChoice: { vi: "{option} phải là một trong: {known}.", en: "{option} must be one of: {known}." },
  deadlineBadHours: {
    vi: "“{value}” không phải giờ trong ngày. Ghi HH:mm, hoặc 07:30-11:30,13:30-17:30 theo thứ tự.",
    en: "“{value}” is no time of day. Write HH:mm, or 07:30-11:30,13:30-17:30 in order.",
  },
  deadlineNotCovered: {
    vi: "Lịch chỉ có từ {from} đến {to}, không có {value}.",
    en: "The calendar covers {from} to {to}, not {value}.",
  },
  deadlineDue: { vi: "Hạn: {time}", en: "Due: {time}" },
  deadlineHandoverBy: { vi: "Chuyển xử lý chậm nhất: {time}", en: "To be handed over by: {time}" },
  deadlineOtherReceipt: { vi: "Nếu tính từ lúc tiếp nhận: {time}", en: "Counted from receipt: {time}" },
  deadlineOtherHandover: {
    vi: "Nếu tính từ lúc chuyển cho bộ phận xử lý: {time}",
    en: "Counted from the handover to the handling unit: {time}",
  },
  deadlineUncertain: {
    vi: "Chưa chắc chắn: xem các bước cuối.",
    en: "Not certain: see the last steps.",
  },
  deadlineNone: { vi: "Không tính được hạn: {reason}.", en: "No due time can be computed: {reason}." },
  deadlineBasis: { vi: "căn cứ: {basis}", en: "basis: {basis}" },
  calendarAbout: {
    vi: "Liệt kê ngày nghỉ lễ, nghỉ bù, hoán đổi của một năm, kèm nguồn",
    en: "List the holidays, days in lieu and swapped days of a year, with their sources",
  },
  calendarYear: { vi: "năm dương lịch; mặc định năm nay", en: "the year; this one by default" },
  calendarBadYear: { vi: "“{value}” không phải là một năm.", en: "“{value}” is not a year." },
  calendarDay: { vi: "Ngày", en: "Day" },
  calendarLunar: { vi: "Âm lịch", en: "Lunar" },
  calendarLunarDay: { vi: "{day} tháng {month}", en: "day {day} of month {month}" },
  calendarLeapDay: { vi: "{day} tháng {month} nhuận", en: "day {day} of leap month {month}" },
  calendarWhat: { vi: "Nghỉ/làm", en: "Off/worked" },
  calendarOff: { vi: "nghỉ", en: "off" },
  calendarWorked: { vi: "làm bù", en: "worked" },
  calendarWhy: { vi: "Lý do", en: "Reason" },
  calendarSources: { vi: "Nguồn", en: "Sources" },
  calendarConfidence: { vi: "Tin cậy", en: "Confidence" },
  calendarUndecided: {
    vi: "Chưa biết quyết định của năm {year} về: {what}. Ngày ghi (dự kiến) là theo cách chia thường dùng.",
    en: "What was decided for {year} is not known for: {what}. Days marked (assumed) follow the usual choice.",
  },
  calendarTet: { vi: "Tết Âm lịch và các ngày hoán đổi", en: "Tết and swapped days" },
  calendarNational: { vi: "ngày nghỉ thứ hai dịp Quốc khánh", en: "the second day of National Day" },
  calendarProposal: {
    vi: "Đề xuất, chưa rõ đã quyết định chưa nên không áp dụng: nghỉ {off}, làm bù {worked} ({sources}).",
    en: "Proposed; whether it was decided is not known, so it is not applied: {off} off, {worked} worked ({sources}).",
  },
  calendarWeekends: {
    vi: "Ngoài ra nghỉ thứ Bảy, Chủ nhật hằng tuần ({source}).",
    en: "Saturdays and Sundays are also off ({source}).",
  },
} as const satisfies Record<string, Bilingual>;

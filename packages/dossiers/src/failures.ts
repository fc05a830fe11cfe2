import { defineFailures } from "@egov-vn/core";

/** What this package throws to people. */
export const failures = defineFailures("dossiers", {
  timeOfDay: {
    vi: "“{time}” không phải giờ trong ngày. Hãy ghi giờ và phút, như 07:30.",
    en: "“{time}” is not a time of day. Write hours and minutes, as in 07:30.",
  },
  officeHoursOrder: {
    vi: "Buổi làm việc {from}–{to} không sau buổi trước, hoặc kết thúc trước khi bắt đầu. Hãy ghi các buổi theo thứ tự, không chồng nhau.",
    en: "The session {from}–{to} is not after the one before, or ends before it begins. Write the sessions in order, without overlap.",
  },
  noOfficeHours: {
    vi: "Giờ làm việc không có buổi nào. Hãy ghi ít nhất một buổi, như 07:30–11:30.",
    en: "The office hours have no session. Write at least one, as in 07:30–11:30.",
  },
  yearBeyondCalendar: {
    vi: "Lịch nghỉ có từ năm {first} đến năm {last}, không có năm {year}. Hãy chọn ngày trong khoảng đó.",
    en: "The calendar covers {first} to {last}, not {year}. Choose a day in that range.",
  },
  onlyRead: {
    vi: "Khuôn dạng {format} chỉ đọc được, không ghi được. Hãy chọn khuôn dạng khác.",
    en: "The format {format} can be read but not written. Choose another format.",
  },
});

import { defineFailures } from "@egov-vn/core";

/** What a mock province is asked wrongly. */
export const failures = defineFailures("mocks", {
  unknownFault: {
    vi: "Không có lỗi giả lập {kind}. Hãy chọn một trong: {known}.",
    en: "There is no fault {kind}. Choose one of: {known}.",
  },
  badFault: {
    vi: "Lỗi giả lập cần {field} là {form}; đã nhận: {value}.",
    en: "A fault needs {field} to be {form}; given: {value}.",
  },
  badDay: {
    vi: "asOf phải là ngày hoặc giờ, như 2026-03-02; đã nhận: {value}.",
    en: "asOf must be a day or a time, as 2026-03-02; given: {value}.",
  },
  unknownProvince: {
    vi: "Không có tỉnh {name}. Hãy viết như bac-ninh, hung-yen; hoặc mau cho tỉnh mẫu.",
    en: "There is no province {name}. Write it as bac-ninh, hung-yen; or mau for the sample province.",
  },
  provinceOfOtherDays: {
    vi: "Danh mục không có tỉnh {name} vào ngày {asOf}. Hãy chọn ngày khác, hoặc tỉnh của ngày đó.",
    en: "The code lists have no province {name} on {asOf}. Choose another day, or the province of that day.",
  },
  badDuration: {
    vi: "Khoảng thời gian là số kèm s, m, h hoặc d, như 2h; đã nhận: {value}.",
    en: "A duration is a number with s, m, h or d, as 2h; given: {value}.",
  },
  clockBack: {
    vi: "Đồng hồ đang ở {now} và chỉ chạy tới; đã nhận: {value}.",
    en: "The clock stands at {now} and goes forward only; given: {value}.",
  },
  farCallBack: {
    vi: "Lời gọi lại {event} phải đến máy này, không đến {url}.",
    en: "The call-back {event} must lead to this machine, not to {url}.",
  },
  unknownOperation: {
    vi: "Tỉnh giả lập không có thao tác {name}. Hãy xem tên trong đặc tả của dịch vụ.",
    en: "The mock province has no operation {name}. See its name in the specification of the service.",
  },
  unknownFormat: {
    vi: "Không có định dạng {format}. Hãy chọn một trong: {known}.",
    en: "There is no format {format}. Choose one of: {known}.",
  },
  badState: {
    vi: "Trạng thái nhập vào phải là danh sách [bảng, khóa, giá trị], như GET /mock/state trả về.",
    en: "A state to restore must be a list of [table, key, value], as GET /mock/state returns it.",
  },
  storeInUse: {
    vi: "Thư mục {folder} đang được tiến trình {process} dùng. Hãy dừng tiến trình đó, hoặc chọn thư mục khác.",
    en: "The folder {folder} is in use by process {process}. Stop that process, or choose another folder.",
  },
  databaseAway: {
    vi: "Không làm việc được với PostgreSQL: {reason}. Hãy kiểm tra máy chủ và địa chỉ postgres://.",
    en: "PostgreSQL cannot be worked with: {reason}. Check the server and the address postgres://.",
  },
  databaseLost: {
    vi: "Kết nối đến PostgreSQL bị đứt giữa chừng. Hãy đọc lại xem việc đã được ghi hay chưa, rồi gọi lại nếu cần.",
    en: "The connection to PostgreSQL broke in the middle. Look whether the work was kept, and call again if it was not.",
  },
  packageAbsent: {
    vi: "Kho PostgreSQL cần gói {package}. Hãy chạy: npm install {package}.",
    en: "The PostgreSQL store needs the package {package}. Run: npm install {package}.",
  },
  keyNeeded: {
    vi: "Khi mở cho máy khác qua {host}, hãy đặt apiKey có ít nhất {length} ký tự.",
    en: "To listen for other machines at {host}, give an apiKey of at least {length} characters.",
  },
  emptySession: {
    vi: "Phiên {session} chưa gọi lần nào. Hãy xem tên phiên trong /mock/traffic.",
    en: "Session {session} has made no call. See the names of sessions in /mock/traffic.",
  },
});

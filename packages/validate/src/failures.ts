import { defineFailures } from "@egov-vn/core";

/** Failures that are thrown when a caller asks for something that cannot be done. */
export const failures = defineFailures("validate", {
  noSuchPath: {
    vi: "Không có tệp hoặc thư mục {path}. Kiểm tra lại đường dẫn; mẫu tên tệp thì đặt trong dấu nháy.",
    en: "There is no file or folder {path}. Check the path; put a pattern in quotes.",
  },
  emptyPath: {
    vi: "Đường dẫn trống. Ghi tên tệp hoặc thư mục; dấu chấm là thư mục hiện tại.",
    en: "A path is empty. Name a file or folder; a dot is the working folder.",
  },
  noDay: {
    vi: 'Thiếu ngày xét vì quy định, danh mục mã đổi theo ngày. Truyền asOf: "YYYY-MM-DD", ví dụ asOf: "2026-03-05".',
    en: 'The day to judge by is missing; rules and codes differ from day to day. Pass asOf: "YYYY-MM-DD", for example asOf: "2026-03-05".',
  },
  badDay: {
    vi: '"{value}" không phải là một ngày có thật. Ghi asOf theo YYYY-MM-DD, ví dụ "2026-03-05".',
    en: '"{value}" is not a real day. Write asOf as YYYY-MM-DD, for example "2026-03-05".',
  },
  noSuchStandard: {
    vi: 'Không có tiêu chuẩn "{value}". Dùng một trong: {allowed}.',
    en: 'There is no standard "{value}". Use one of: {allowed}.',
  },
  noSuchProfile: {
    vi: 'Không có hồ sơ tương thích "{value}". Dùng một trong: {allowed}.',
    en: 'There is no profile "{value}". Use one of: {allowed}.',
  },
  noWorkFile: {
    vi: "{file} không phải tệp công việc của egov validate. Ghi đường dẫn của tệp do --resume tạo ra.",
    en: "{file} is no work file of egov validate. Name a file that --resume has made.",
  },
  workOfOtherInputs: {
    vi: "{file} thuộc về đầu vào, thiết lập hoặc phiên bản khác. Dùng đúng đầu vào và thiết lập cũ, hoặc xóa {file} để làm lại từ đầu.",
    en: "{file} is of other inputs, settings or another version. Use those again, or delete {file} to start again.",
  },
  workOfOtherShard: {
    vi: "{file} thuộc về phần {shard}. Ghi --shard {shard}, hoặc dùng tệp khác cho phần này.",
    en: "{file} is of shard {shard}. Ask for --shard {shard}, or name another file for this shard.",
  },
  inputChanged: {
    vi: "{file} đã đổi từ khi được kiểm tra. Xóa {work} để kiểm tra lại từ đầu.",
    en: "{file} has changed since it was checked. Delete {work} to check from the start.",
  },
  stdinInShards: {
    vi: "Đầu vào chuẩn chỉ đọc được một lần, nên không chia phần và không làm tiếp được. Lưu thành tệp rồi ghi tên tệp.",
    en: "Standard input can be read once only, so it has no shards and cannot be resumed. Save it, and name the file.",
  },
  workDiffers: {
    vi: "{work} có kết quả của {file} với nội dung khác với tệp công việc khác. Kiểm tra lại các phần trên cùng một dữ liệu.",
    en: "{work} has results of {file} with another content than another work file. Check the shards on the same data.",
  },
  workNotTogether: {
    vi: "{file} và {other} không thuộc cùng một lần kiểm tra. Chỉ gộp các phần của một lần kiểm tra.",
    en: "{file} and {other} are not of one check. Merge the shards of one check only.",
  },
  workUnfinished: {
    vi: "Còn thiếu {missing} trong {pieces} phần việc. Chạy tiếp các phần chưa xong, rồi gộp mọi tệp công việc.",
    en: "{missing} of {pieces} pieces are missing. Finish the shards, then merge all work files.",
  },
  otherInputHere: {
    vi: "{file} ở máy này không phải tệp mà lần kiểm tra được lập ra cho, hoặc không đọc được. Chạy ở thư mục có đúng dữ liệu đó.",
    en: "{file} on this machine is not the file that the check was made for, or cannot be read. Work in a folder that has those data.",
  },
  checkGone: {
    vi: "Lần kiểm tra không còn trong hàng đợi. Chạy lại lệnh.",
    en: "The check is no longer in the queue. Run the command again.",
  },
});

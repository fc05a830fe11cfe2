import type { Bilingual } from "@egov-vn/core";

/** What is said when something does not go, always with what to do. */
export const failureWords = {
  errorLabel: { vi: "lỗi", en: "error" },
  noSuchPath: {
    vi: "Không có tệp hoặc thư mục {path}. Kiểm tra lại đường dẫn; mẫu tên tệp thì đặt trong dấu nháy.",
    en: "There is no file or folder {path}. Check the path; put a pattern in quotes.",
  },
  notAFile: { vi: "{path} là thư mục; lệnh này cần một tệp.", en: "{path} is a folder; this command takes a file." },
  unreadableFile: { vi: "Không đọc được {path}: {reason}.", en: "{path} could not be read: {reason}." },
  badLanguage: {
    vi: 'Không có ngôn ngữ "{value}". Dùng --lang vi hoặc --lang en (hoặc biến EGOV_LANG).',
    en: 'There is no language "{value}". Use --lang vi or --lang en (or EGOV_LANG).',
  },
  badDate: {
    vi: '"{value}" không phải là một ngày có thật. Ghi --as-of theo YYYY-MM-DD, ví dụ --as-of 2025-07-01.',
    en: '"{value}" is not a real day. Write --as-of as YYYY-MM-DD, for example --as-of 2025-07-01.',
  },
  badFormat: {
    vi: 'Không có định dạng "{value}". Dùng một trong: {allowed}.',
    en: 'There is no format "{value}". Use one of: {allowed}.',
  },
  badJobs: {
    vi: '--jobs phải là số nguyên từ 1 đến {limit}, không phải "{value}".',
    en: '--jobs must be an integer from 1 to {limit}, not "{value}".',
  },
  badShard: {
    vi: '--shard ghi phần thứ mấy trên tổng số phần, như 2/8, không phải "{value}".',
    en: '--shard says which part of how many, as in 2/8, not "{value}".',
  },
  badWorkFile: {
    vi: "--resume cần đường dẫn của một tệp, như viec-1.ndjson.",
    en: "--resume takes the path of a file, such as work-1.ndjson.",
  },
  shardWithoutWork: {
    vi: "--shard cần --resume TỆP: kết quả của phần này được giữ trong tệp đó để gộp.",
    en: "--shard needs --resume FILE, which keeps the results of the shard to be merged.",
  },
  baselineOfShard: {
    vi: "--write-baseline không dùng được với --resume và --store. Kiểm tra không chia phần để ghi mốc.",
    en: "--write-baseline cannot be used with --resume and --store. Check without them to write a baseline.",
  },
  workOfRecords: {
    vi: "Các phần được kiểm tra với --format ndjson, nên báo cáo gộp cũng phải là ndjson. Ghi --format ndjson.",
    en: "The shards were checked with --format ndjson, so the merged report is in it, too. Add --format ndjson.",
  },
  workOfFiles: {
    vi: "Các phần được kiểm tra không có kết quả từng bản ghi. Chọn khuôn dạng khác, hoặc kiểm tra lại với --format ndjson.",
    en: "The shards have no results of single records. Choose another format, or check again with --format ndjson.",
  },
  badSeverity: {
    vi: '"{value}" không đúng. Ghi --severity QUY-TẮC=mức với mức là error, warning, info hoặc off; ví dụ --severity DOC-030=error.',
    en: '"{value}" is not right. Write --severity RULE=level with error, warning, info or off; for example --severity DOC-030=error.',
  },
  fixedSeverity: {
    vi: "Không đổi được mức của {rule}: quy tắc này cho biết điều chưa kiểm tra được.",
    en: "{rule} cannot be re-graded: it says that something was not checked.",
  },
  noSuchRule: {
    vi: "Không có quy tắc {rule}. Quy tắc gần nhất là {near}. Xem tất cả bằng: egov rules.",
    en: "There is no rule {rule}. Did you mean {near}? See them all with: egov rules.",
  },
  noSuchProfile: {
    vi: 'Không có hồ sơ tương thích "{value}". Dùng một trong: {allowed}.',
    en: 'There is no profile "{value}". Use one of: {allowed}.',
  },
  noSuchStandard: {
    vi: 'Không có tiêu chuẩn "{value}". Tiêu chuẩn gần nhất là {near}. Các tiêu chuẩn và khuôn dạng: {allowed}.',
    en: 'There is no standard "{value}". Did you mean {near}? The standards and their formats: {allowed}.',
  },
  noSuchFormat: {
    vi: '{standard} không có khuôn dạng "{value}". Dùng một trong: {allowed}.',
    en: '{standard} has no format "{value}". Use one of: {allowed}.',
  },
  standardsListed: {
    vi: "--standard cần một giá trị: tiêu-chuẩn hoặc tiêu-chuẩn:khuôn-dạng. Các tiêu chuẩn và khuôn dạng: {allowed}.",
    en: "--standard needs a value: standard or standard:format. The standards and their formats: {allowed}.",
  },
  endingOfNone: {
    vi: "Lệnh này không ghi được loại tệp như {path}. Dùng một trong các định dạng: {allowed}.",
    en: "This command does not write files such as {path}. Use one of the formats: {allowed}.",
  },
  endingOfOther: {
    vi: "Tên tệp {path} không hợp với định dạng {format}. Đặt đuôi tệp {endings}, hoặc đổi định dạng.",
    en: "The name {path} does not fit the format {format}. Let it end in {endings}, or choose another format.",
  },
  configUnreadable: { vi: "Không đọc được {file}: {reason}.", en: "{file} could not be read: {reason}." },
  configNotJson: { vi: "{file} không phải JSON hợp lệ.", en: "{file} is not valid JSON." },
  configNotYaml: {
    vi: "{file} không phải YAML hợp lệ: xem dòng {line}.",
    en: "{file} is not valid YAML: see line {line}.",
  },
  configUnknownKey: {
    vi: "{file}: không có khóa {key}. Các khóa: {allowed}.",
    en: "{file}: there is no key {key}. The keys are: {allowed}.",
  },
  configUnknownKeyNear: {
    vi: "{file}: không có khóa {key}. Khóa gần nhất là {near}. Các khóa: {allowed}.",
    en: "{file}: there is no key {key}. Did you mean {near}? The keys are: {allowed}.",
  },
  configBadValue: { vi: "{file}: {key} phải là {form}.", en: "{file}: {key} must be {form}." },
  configList: { vi: "một danh sách", en: "a list" },
  configText: { vi: "một đoạn chữ", en: "a text" },
  configMap: { vi: "các cặp khóa và giá trị", en: "keys with values" },
  configBoolean: { vi: "true hoặc false, không trong dấu nháy", en: "true or false, without quotes" },
  configDay: { vi: "một ngày có thật, dạng YYYY-MM-DD", en: "a real day, as YYYY-MM-DD" },
  notBaseline: {
    vi: "{file} không phải là mốc do egov validate --write-baseline ghi.",
    en: "{file} is no baseline that egov validate --write-baseline wrote.",
  },
  stdinTwice: {
    vi: 'Đầu vào chuẩn "-" chỉ ghi được một lần.',
    en: 'Standard input "-" can be given only once.',
  },
  outputFolder: {
    vi: "Không ghi được {path}: {reason}. Chọn chỗ khác cho --output.",
    en: "{path} could not be written: {reason}. Choose another place for --output.",
  },
  notWritten: { vi: "Không ghi được {path}: {reason}.", en: "{path} could not be written: {reason}." },
  noCard: {
    vi: "{path} không phải là dữ liệu mà lệnh {command} hiểu được ({known}). Hãy thử: egov validate.",
    en: "{path} is not data that {command} understands ({known}). Try: egov validate.",
  },
  cannotPresent: {
    vi: "{path} không đọc được: {reason}. Xem chi tiết bằng: egov validate {path}.",
    en: "{path} cannot be read: {reason}. See the details with: egov validate {path}.",
  },
  noSuchAttachment: {
    vi: "Không có tệp đính kèm số {value}; gói tin có {count} tệp. Xem bằng: egov extract --list {path}.",
    en: "There is no attachment number {value}; the packet has {count}. See them with: egov extract --list {path}.",
  },
  badNumber: {
    vi: '--only phải là số thứ tự của tệp, từ 1, không phải "{value}".',
    en: '--only must be the number of a file, from 1, not "{value}".',
  },
  alreadyThere: {
    vi: "{path} đã có; không ghi đè. Chọn thư mục khác bằng -o, hoặc ghi đè bằng --force.",
    en: "{path} is there already and was not overwritten. Choose another folder with -o, or overwrite with --force.",
  },
  packetBroken: {
    vi: "Gói tin {path} hỏng, không đọc được đến hết. Xem chi tiết bằng: egov validate {path}.",
    en: "The packet {path} is broken and could not be read to its end. See the details with: egov validate {path}.",
  },
  faultAbsent: { vi: "không có tệp ở chỗ này", en: "there is no file at this place" },
  faultBase64: { vi: "nội dung không phải base64 hợp lệ", en: "its text is not valid base64" },
  faultZip: { vi: "tệp zip hỏng, có mật khẩu hoặc bị cắt cụt", en: "its zip is broken, encrypted or cut off" },
  faultSize: {
    vi: "khi bung ra, tệp vượt giới hạn kích thước; muốn lấy ra thì nâng --max-size",
    en: "unpacked it exceeds the size limit; to have it, raise --max-size",
  },
  faultRatio: {
    vi: "khi bung ra, tệp lớn hơn quá nhiều lần so với khi nén, như bom zip; nếu tin bên gửi thì nâng --max-ratio",
    en: "it unpacks to far more than it packs, as a zip bomb does; where the sender is trusted, raise --max-ratio",
  },
  faultPacket: { vi: "gói tin hỏng trước khi hết tệp", en: "the packet is broken before the file's end" },
  givenAsItLies: {
    vi: "Tệp đính kèm số {number} được ghi ra {name} như trong gói tin: {reason}.",
    en: "Attachment number {number} was written to {name} as it lies in the packet: {reason}.",
  },
  badLimit: {
    vi: '{option} phải là một số lớn hơn 0, không phải "{value}".',
    en: '{option} must be a number above 0, not "{value}".',
  },
  notExtracted: {
    vi: "Tệp đính kèm số {number} ({name}) không lấy ra được: {reason}.",
    en: "Attachment number {number} ({name}) could not be extracted: {reason}.",
  },
  unknownOption: {
    vi: "Không có tùy chọn {name}. Xem: egov --help, hoặc egov <lệnh> --help.",
    en: "There is no option {name}. See: egov --help, or egov <command> --help.",
  },
  unknownOptionNear: {
    vi: "Không có tùy chọn {name}. Tùy chọn gần nhất là {near}.",
    en: "There is no option {name}. Did you mean {near}?",
  },
  unknownCommand: {
    vi: "Không có lệnh {name}. Xem các lệnh bằng: egov --help.",
    en: "There is no command {name}. See the commands with: egov --help.",
  },
  unknownCommandNear: {
    vi: "Không có lệnh {name}. Lệnh gần nhất là {near}.",
    en: "There is no command {name}. Did you mean {near}?",
  },
  missingCommand: {
    vi: "Thiếu tên lệnh. Xem các lệnh bằng --help.",
    en: "A command is missing. See the commands with --help.",
  },
  missingArgument: {
    vi: "Thiếu {name}. Xem cách dùng bằng --help.",
    en: "{name} is missing. See the usage with --help.",
  },
  missingOption: {
    vi: "Thiếu tùy chọn {name}. Xem cách dùng bằng --help.",
    en: "The option {name} is missing. See the usage with --help.",
  },
  missingValue: { vi: "Tùy chọn {name} cần một giá trị.", en: "The option {name} needs a value." },
  excessArguments: {
    vi: "Thừa đối số. Xem cách dùng bằng --help.",
    en: "There are too many arguments. See the usage with --help.",
  },
  wrongArguments: { vi: "Cách dùng không đúng: {reason}.", en: "Wrong use: {reason}." },
  unexpected: {
    vi: "Lỗi của chương trình: {reason}. Chạy lại với EGOV_DEBUG=1 để thấy chi tiết, và báo lại cho chúng tôi.",
    en: "A fault of the program: {reason}. Run again with EGOV_DEBUG=1 for details, and report it.",
  },
  reasonNoFolder: { vi: "thư mục chưa có", en: "its folder does not exist" },
} as const satisfies Record<string, Bilingual>;

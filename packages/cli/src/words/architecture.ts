import type { Bilingual } from "@egov-vn/core";

/** The words of `egov architecture`. */
export const architectureWords = {
  architectureAbout: {
    vi: "kiến trúc số của tỉnh: lập, kiểm tra, so sánh, hợp nhất, vẽ, xuất Mẫu 01–03 theo dự thảo",
    en: "a province's digital architecture: make, check, compare, merge, draw, write Mẫu 01-03 by the draft",
  },
  architectureNewAbout: {
    vi: "lập hồ sơ kiến trúc cho một tỉnh, kèm các nền tảng quốc gia nhóm A",
    en: "make the file of a province, with the national platforms of group A",
  },
  architectureCheckAbout: {
    vi: "kiểm tra hồ sơ theo 142 quy tắc vào ngày chốt số liệu, hoặc vào ngày khác",
    en: "check a file by 142 rules on its data cut-off day, or on another",
  },
  architectureAssessAbout: {
    vi: "kết quả từng quy tắc: đáp ứng, chưa đáp ứng, chưa đủ cơ sở, không áp dụng",
    en: "the verdict of each rule: met, not met, not enough basis, not applicable",
  },
  architectureChecklistAbout: {
    vi: "mười hai kiểm tra trước khi ban hành, thành phiếu để ký (Phụ lục 07)",
    en: "the twelve checks before issue, as a sheet to sign (Phụ lục 07)",
  },
  architectureDiffAbout: { vi: "so sánh hai hồ sơ theo mã", en: "compare two files by their codes" },
  architectureGapAbout: {
    vi: "các dòng của Bảng 4 (nội dung cần hoàn thiện và nhiệm vụ), việc mở đường nhiều nhất đứng trước",
    en: "the rows of Bảng 4 (gaps and tasks), what unblocks most first",
  },
  architectureMigrateAbout: {
    vi: "hợp nhất hồ sơ của các tỉnh cũ, hệ thống trùng lặp đặt cạnh nhau để quyết định",
    en: "merge the files of former provinces, doubled systems side by side for a decision",
  },
  architectureDrawAbout: { vi: "vẽ một sơ đồ của Mẫu 02", en: "draw a diagram of Mẫu 02" },
  architectureReportAbout: {
    vi: "xuất Mẫu 01: tài liệu Khung kiến trúc kèm mười phụ lục",
    en: "write Mẫu 01: the document with its ten annexes",
  },
  architectureImportAbout: {
    vi: "nhập Mẫu 03 (bảng tính) hoặc các bảng CSV",
    en: "import Mẫu 03 (a workbook) or its tables as CSV",
  },
  architectureExportAbout: { vi: "xuất Mẫu 03", en: "write Mẫu 03" },
  architectureFile: {
    vi: "hồ sơ kiến trúc: YAML, JSON hoặc Mẫu 03, hoặc -",
    en: "an architecture: YAML, JSON or Mẫu 03, or -",
  },
  architectureBefore: { vi: "bản trước", en: "the earlier file" },
  architectureAfter: { vi: "bản sau", en: "the later file" },
  architectureFiles: { vi: "hồ sơ của các tỉnh cũ", en: "the files of the former provinces" },
  architectureTables: {
    vi: "tệp Mẫu 03, hoặc các tệp CSV của bốn bảng",
    en: "Mẫu 03, or the CSV files of its four tables",
  },
  architectureAsOfOption: {
    vi: "xét theo pháp luật và thời hạn của ngày này thay cho ngày chốt số liệu (YYYY-MM-DD)",
    en: "judge by the law and deadlines of this day instead of the data cut-off day (YYYY-MM-DD)",
  },
  architectureFormatOption: { vi: "dạng kết quả", en: "the form of the result" },
  architectureTitleOption: { vi: "tên tài liệu", en: "the title of the document" },
  architectureDayOption: { vi: "ngày hợp nhất (YYYY-MM-DD)", en: "the day of the merger (YYYY-MM-DD)" },
  architecturePublicOption: {
    vi: "bản công khai: bỏ phần hạn chế và đầu mối, kê những gì đã bỏ",
    en: "the public copy: without restricted parts and contacts, listing what was left out",
  },
  architectureDiagramOption: {
    vi: "sơ đồ; SĐ-05 chỉ có ở dạng dot và mermaid",
    en: "the diagram; SĐ-05 is written as dot and mermaid only",
  },
  architectureStateOption: { vi: "hiện trạng, mục tiêu, hoặc cả hai", en: "as is, to be, or both" },
  architecturePageOption: {
    vi: "trang của sơ đồ có hơn 30 đối tượng",
    en: "the page of a diagram with more than 30 objects",
  },
  architectureAgainstOption: {
    vi: "bản trước: đánh dấu phần thêm, đổi, bỏ",
    en: "an earlier file: mark what was added, changed, removed",
  },
  architecturePictureOption: {
    vi: "dạng sơ đồ; .drawio.svg vừa xem vừa sửa được",
    en: "the form of the diagram; .drawio.svg can be looked at and edited",
  },
  architectureMappingOption: {
    vi: "bảng đối chiếu tên cột của bảng tính khác với Mẫu 03; tệp chưa có thì được lập theo gợi ý",
    en: "the mapping of another workbook's headings to Mẫu 03; a file that is not there is made as suggested",
  },
  architectureMappingMade: {
    vi: "Đã ghi bảng đối chiếu gợi ý vào {file}: hãy xem lại, sửa rồi nhập lại.",
    en: "A suggested mapping was written to {file}: look at it, correct it, then import again.",
  },
  architectureSheetLeft: {
    vi: "Không có chỗ: trang “{sheet}” ({cells} ô có nội dung).",
    en: "No place for the sheet “{sheet}” ({cells} cells with contents).",
  },
  architectureColumnLeft: {
    vi: "Không có chỗ: trang “{sheet}”, cột “{heading}” ({cells} ô có nội dung).",
    en: "No place for column “{heading}” of sheet “{sheet}” ({cells} cells with contents).",
  },
  architectureNoTables: {
    vi: "Tệp {file} không có bảng nào của Mẫu 03: nhập bằng --mapping để đối chiếu tên cột.",
    en: "There is no table of Mẫu 03 in {file}: import it with --mapping, which maps its headings.",
  },
  architectureNoPlace: {
    vi: "Mẫu 03 không có chỗ cho: {fields}. Các nội dung này ở lại trong hồ sơ.",
    en: "Mẫu 03 has no place for: {fields}. They stay in the file.",
  },
  architectureToOption: { vi: "dạng của Mẫu 03", en: "the form of Mẫu 03" },
  architectureExportOutput: {
    vi: "tệp .xlsx, hoặc thư mục cho bốn tệp CSV",
    en: "the .xlsx file, or the folder for four CSV files",
  },
  architectureNone: {
    vi: "Tệp {file} không có hồ sơ kiến trúc đọc được.",
    en: "There is no readable architecture in {file}.",
  },
  architectureBadPage: {
    vi: "Sơ đồ có {pages} trang, không có trang “{value}”.",
    en: "The diagram has {pages} pages. It has no page “{value}”.",
  },
  architectureDigestAbout: {
    vi: "dấu nội dung của phiên bản, và dấu đã ghi trong lịch sử phiên bản",
    en: "the digest of the version's contents, and whether its history names the same",
  },
  architectureDigestNew: {
    vi: "Lịch sử phiên bản chưa ghi dấu nội dung của phiên bản {version}.",
    en: "The history of versions names no digest of version {version}.",
  },
  architectureDigestSame: {
    vi: "Lịch sử phiên bản ghi cùng dấu nội dung cho phiên bản {version}.",
    en: "The history of versions names the same digest for version {version}.",
  },
  architectureDigestOther: {
    vi: "Lịch sử phiên bản ghi dấu nội dung khác cho phiên bản {version}: {recorded}. Hãy tăng số phiên bản.",
    en: "The history of versions names another digest for version {version}: {recorded}. Count the version up.",
  },
  architectureSetOption: {
    vi: "ghi hồ sơ chính thức vào một thư mục riêng của phiên bản: Mẫu 01, 02, 03, Phụ lục 07, danh mục",
    en: "write the official set into a folder of the version: Mẫu 01, 02, 03, Phụ lục 07, the list",
  },
  architectureSetAlone: {
    vi: "--set ghi mọi dạng vào một thư mục: hãy bỏ --output và --format.",
    en: "--set writes all forms into one folder: leave out --output and --format.",
  },
  architecturePublished: {
    vi: "Thư mục {folder} đã có hồ sơ chính thức, không được ghi đè: hãy tăng số phiên bản, hoặc chọn thư mục khác.",
    en: "The folder {folder} holds an official set, which is never overwritten: count the version up, or choose another folder.",
  },
  architectureOtherContents: {
    vi: "Lịch sử phiên bản ghi dấu nội dung {recorded} cho phiên bản {version}, nội dung hiện nay có dấu {digest}: hãy tăng số phiên bản.",
    en: "The history names the digest {recorded} for version {version}, the contents now have {digest}: count the version up.",
  },
  architectureNotInSet: { vi: "Chưa có {name}: {reason}", en: "{name} is not there: {reason}" },
  architectureNoOffice: {
    vi: "Máy chưa cài LibreOffice (soffice), phần mềm chuyển tệp sang PDF.",
    en: "LibreOffice (soffice), which prints PDF, is not installed.",
  },
  architectureOfficeFailed: {
    vi: "LibreOffice không chuyển được tệp sang PDF. {reason}",
    en: "LibreOffice did not print the file as PDF. {reason}",
  },
  architectureNeedsDrawings: {
    vi: "Máy chưa cài {package}, gói vẽ sơ đồ kết nối.",
    en: "{package}, which draws connections, is not installed.",
  },
  architectureNeedsFile: { vi: "Tệp Word cần --output.", en: "A Word file needs --output." },
  architectureWorkbookNeedsFile: { vi: "Bảng tính cần --output.", en: "A workbook needs --output." },
  architectureSummary: {
    vi: "{title}, phiên bản {version}, xét ngày {day}: {met} đáp ứng, {unmet} chưa đáp ứng, {open} chưa đủ cơ sở, {none} không áp dụng.",
    en: "{title}, version {version}, judged on {day}: {met} met, {unmet} not met, {open} not enough basis, {none} not applicable.",
  },
  architectureRuleHead: { vi: "Quy tắc", en: "Rule" },
  architectureVerdictHead: { vi: "Kết quả", en: "Verdict" },
  architectureTitleHead: { vi: "Nội dung", en: "What" },
  architectureLacksHead: { vi: "Còn thiếu", en: "What is missing" },
  architectureUnblocksHead: { vi: "Mở đường", en: "Unblocks" },
  architectureOpenGaps: { vi: "Chưa có nhiệm vụ: {codes}.", en: "Without a task: {codes}." },
  architectureUnplanned: { vi: "Mục tiêu chưa có trong kế hoạch: {codes}.", en: "To be, and not planned: {codes}." },
  architectureNoChange: { vi: "Hai bản không khác nhau.", en: "The files do not differ." },
  architectureMigrated: {
    vi: "Đã hợp nhất {files} hồ sơ: {objects} đối tượng, {pairs} cặp trùng lặp chờ quyết định.",
    en: "{files} files merged: {objects} objects, {pairs} doubled systems to decide on.",
  },
  architectureNotDescribed: {
    vi: "{name} chưa được mô tả: mọi tổng có tỉnh này đều chưa đủ cơ sở.",
    en: "{name} is not described: no sum goes over it.",
  },
  architectureLeftOut: {
    vi: "Đã bỏ khỏi bản công khai: {path} ({what}).",
    en: "Left out of the public copy: {path} ({what}).",
  },
  architectureNamesLeftOut: {
    vi: "Nội dung này còn nêu tên của phần đã bỏ; hãy đọc lại trước khi công khai: {path} ({what}).",
    en: "This text still holds the name of something left out; read it before it is published: {path} ({what}).",
  },
} as const satisfies Record<string, Bilingual>;

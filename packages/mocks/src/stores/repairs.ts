import type { Bilingual } from "@egov-vn/core";
import type { Repair } from "./generations.js";

/** Says what was wrong with a folder, and what became of it. */
export function repairInWords(repair: Repair): Bilingual {
  const { file } = repair;
  switch (repair.kind) {
    case "torn-tail":
      return {
        vi: `Dòng cuối của ${file} bị đứt; ${repair.bytes} byte đã bị cắt. Các lời gọi đã được trả lời vẫn còn đủ.`,
        en: `The last line of ${file} was torn; ${repair.bytes} bytes were cut. No answered call is lost.`,
      };
    case "damaged-lines":
      return {
        vi: `Tệp ${file} có ${repair.lines} dòng hỏng; các dòng này bị bỏ qua. Hãy phục hồi thư mục từ bản sao lưu nếu cần.`,
        en: `The file ${file} has ${repair.lines} damaged lines, which are left out. Restore the folder from a backup if you need them.`,
      };
    case "damaged-snapshot":
      return {
        vi: `Bản chụp ${file} bị hỏng; trạng thái được đọc từ bản trước và nhật ký.`,
        en: `The snapshot ${file} is damaged; the state is read from the one before and the logs.`,
      };
    case "lost-attachment":
      return {
        vi: `Tệp attachments/${file} bị mất hoặc bị sửa; giá trị đó bị bỏ qua. Hãy phục hồi tệp từ bản sao lưu nếu cần.`,
        en: `The file attachments/${file} is gone or changed; its value is left out. Restore it from a backup if you need it.`,
      };
  }
}

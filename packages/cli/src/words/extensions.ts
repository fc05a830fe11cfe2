import type { Bilingual } from "@egov-vn/core";

/** What is said of commands that other packages bring. */
export const extensionWords = {
  extensionAbsent: {
    vi: "Lệnh {command} nằm trong gói {package}, hiện chưa được cài. Hãy cài bằng lệnh: {install}",
    en: "{command} is part of {package}, which is not installed. Install it with: {install}",
  },
  extensionWithoutCommand: {
    vi: "Gói {package} đã cài không có lệnh {command}. Hãy cài bản mới bằng lệnh: {install}",
    en: "The installed {package} has no {command}. Install a newer one with: {install}",
  },
} as const satisfies Record<string, Bilingual>;

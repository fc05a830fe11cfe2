import type { Bilingual } from "@egov-vn/core";

/** The words of `egov convert`. */
export const convertWords = {
  convertAbout: {
    vi: "Chuyển dữ liệu sang khuôn dạng khác của cùng tiêu chuẩn; nói rõ điều gì không ghi được hoặc bị mất",
    en: "Convert data to another format of the same standard, and say what cannot be written or is lost",
  },
  convertFile: { vi: "tệp dữ liệu, hoặc -", en: "a data file, or -" },
  convertTo: {
    vi: "khuôn dạng đích: tiêu-chuẩn[@ấn-bản] (dạng chuẩn hóa), tiêu-chuẩn[@ấn-bản]:khuôn-dạng, hoặc chỉ khuôn-dạng",
    en: "the target: standard[@edition] (its canonical form), standard[@edition]:format, or just format",
  },
  convertForce: {
    vi: "ghi cả bản ghi chưa đúng tiêu chuẩn, phần đọc được, và nêu từng phần bị mất",
    en: "write records that do not conform as well, as far as they were read, and say what is lost",
  },
  convertExampleCanonical: {
    vi: "bản tin của một cửa thành NDJSON chuẩn hóa",
    en: "messages of a one-stop system as canonical NDJSON",
  },
  convertExampleWire: {
    vi: "NDJSON chuẩn hóa thành bản tin của Cổng Dịch vụ công quốc gia, mỗi dòng một bản tin",
    en: "canonical NDJSON as messages of the national portal, one on each line",
  },
  convertExamplePacket: {
    vi: "ghi lại gói tin theo đúng một dạng chuẩn",
    en: "write a packet again in its one exact form",
  },
  convertDone: {
    vi: "Đã chuyển {count} bản ghi sang {format}; không chuyển được: {left}.",
    en: "Records converted to {format}: {count}; not converted: {left}.",
  },
  convertNotRecognised: {
    vi: "Không tiêu chuẩn nào nhận ra {path}, nên không chuyển được. Các tiêu chuẩn đã thử: {tried}.",
    en: "No standard recognises {path}, so it cannot be converted. Tried: {tried}.",
  },
  convertNoTarget: {
    vi: 'Không chuyển được sang "{value}". Với {standard}, dùng một trong: {allowed}.',
    en: 'Cannot convert to "{value}". For {standard}, use one of: {allowed}.',
  },
  reasonNotConforming: {
    vi: "nó chưa đúng tiêu chuẩn nguồn",
    en: "it does not conform to the standard it is read by",
  },
  reasonOneOnly: {
    vi: "mỗi tệp của khuôn dạng này chỉ chứa một bản ghi",
    en: "a file of this format holds only one record",
  },
} as const satisfies Record<string, Bilingual>;

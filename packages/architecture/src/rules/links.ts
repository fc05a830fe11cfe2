import { cases, aRelation as rel } from "../examples/base.js";
import type { Relation } from "../schema.js";
import { describedService, describedServices } from "../tables/tables.js";
import { architectureRule, guide, MET, printed, unmet } from "./judging.js";
import { eachRelation, joined, relationPlace } from "./rows.js";

const only = (changes: Partial<Relation>) => ({ relations: [rel("KT-1", "KT-2", changes)] });

/** N01 and N02: what a connection names outside the file. */
export const linkRules = [
  architectureRule({
    number: "N01",
    severity: "warning",
    basis: printed("Các mô tả OpenAPI trong specs/openapi.", "The OpenAPI descriptions of specs/openapi."),
    title: ["Dịch vụ được gọi không có trong mô tả OpenAPI", "A called service that no description has"],
    message: [
      "{field}: không có dịch vụ “{service}” trong các mô tả OpenAPI. Các dịch vụ có mô tả: {known}.",
      "{field}: no description has the service “{service}”. Described are {known}.",
    ],
    remedy: [
      "Ghi tên dịch vụ có mô tả, thêm thao tác sau dấu gạch chéo nếu cần; bỏ trường này nếu dịch vụ chưa được mô tả.",
      "Name a described service, with an operation after a slash if you need it. Leave out a service without a description.",
    ],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => {
          const service = row.service as string;
          return describedService(service) !== undefined
            ? MET
            : unmet(relationPlace(at, "/service"), {
                service,
                known: describedServices.map(({ id }) => id),
              });
        },
        ({ service }) => service !== undefined,
        "không kết nối nào ghi dịch vụ được gọi",
        "no connection names the service that it calls",
      );
    },
    example: cases(only({ service: "one-stop/createDossier" }), only({ service: "mot-cua" }), only({})),
  }),
  architectureRule({
    number: "N02",
    severity: "warning",
    basis: guide(["Bảng 2 và Phụ lục 05", "table 2 and annex 05"]),
    title: ["Kết nối ghi tiêu chuẩn mà không ghi ấn bản", "A connection names a standard without its edition"],
    message: [
      "{field}: quan hệ {relation} dùng “{standard}” nhưng không ghi ấn bản.",
      "{field}: the relation {relation} speaks “{standard}”, in which edition is not said.",
    ],
    remedy: [
      "Ghi ấn bản của tiêu chuẩn, ví dụ QCVN 102, ấn bản 2016.",
      "Give its edition, as in QCVN 102, edition 2016.",
    ],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => {
          const standard = row.standard as NonNullable<Relation["standard"]>;
          // A legal instrument is one edition by its number.
          const edition = standard.edition ?? standard.instrument;
          const place = relationPlace(at, "/standard");
          return edition !== undefined ? MET : unmet(place, { ...joined(row), standard: standard.name });
        },
        ({ standard }) => standard !== undefined,
        "không kết nối nào ghi tiêu chuẩn",
        "no connection names a standard",
      );
    },
    example: cases(
      only({ standard: { name: "QCVN 102", edition: "2016" } }),
      only({ standard: { name: "QCVN 102" } }),
      only({}),
    ),
  }),
];

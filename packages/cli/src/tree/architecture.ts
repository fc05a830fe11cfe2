import { asOf, CHECKED, format, output, ownFormat, province, quiet, reportFormat, strict, TOLD } from "./shared.js";
import type { ArgumentSpec, CommandSpec, Example, OptionSpec } from "./spec.js";
import {
  ARCHITECTURE_DIAGRAMS,
  ARCHITECTURE_DOCUMENTS,
  ARCHITECTURE_EXPORTS,
  ARCHITECTURE_GAPS,
  ARCHITECTURE_PICTURES,
  ARCHITECTURE_STATES,
  PLAN_FORMATS,
} from "./values.js";

const file: ArgumentSpec = { name: "<file>", about: "architectureFile", names: "file" };
const day = asOf("architectureAsOfOption");
const fileFormat = ownFormat(PLAN_FORMATS, "architectureFormatOption");
const documentFormat = ownFormat(ARCHITECTURE_DOCUMENTS, "architectureFormatOption");
const isPublic: OptionSpec = { flags: "--public", about: "architecturePublicOption" };

const NEW: Example = ["egov architecture new --province 24 -o kien-truc.yaml", "architectureNewAbout"];
const CHECK: Example = ["egov architecture check kien-truc.yaml", "architectureCheckAbout"];
const REPORT: Example = ["egov architecture report kien-truc.yaml -o mau-01.docx", "architectureReportAbout"];

export const architecture: CommandSpec = {
  name: "architecture",
  about: "architectureAbout",
  examples: [NEW, CHECK, REPORT],
  exits: CHECKED,
  commands: [
    {
      name: "new",
      about: "architectureNewAbout",
      options: [day, fileFormat, output, province, { flags: "--title <text>", about: "architectureTitleOption" }],
      examples: [NEW],
      exits: TOLD,
      load: async () => (await import("../architecture/make.js")).makeArchitecture,
    },
    {
      name: "check",
      about: "architectureCheckAbout",
      arguments: [file],
      options: [day, reportFormat, output, strict, quiet],
      examples: [CHECK, ["egov architecture check kien-truc.yaml --as-of 2027-02-01", "architectureAsOfOption"]],
      exits: CHECKED,
      load: async () => (await import("../architecture/judge.js")).check,
    },
    {
      name: "assess",
      about: "architectureAssessAbout",
      arguments: [file],
      options: [day, format(), output],
      examples: [["egov architecture assess kien-truc.yaml", "architectureAssessAbout"]],
      exits: CHECKED,
      load: async () => (await import("../architecture/judge.js")).assessFile,
    },
    {
      name: "checklist",
      about: "architectureChecklistAbout",
      arguments: [file],
      options: [documentFormat, output],
      examples: [["egov architecture checklist kien-truc.yaml -o phu-luc-07.html", "architectureChecklistAbout"]],
      exits: CHECKED,
      load: async () => (await import("../architecture/write.js")).writeChecklist,
    },
    {
      name: "digest",
      about: "architectureDigestAbout",
      arguments: [file],
      options: [format(), output],
      examples: [["egov architecture digest kien-truc.yaml", "architectureDigestAbout"]],
      exits: CHECKED,
      load: async () => (await import("../architecture/judge.js")).tellDigest,
    },
    {
      name: "diff",
      about: "architectureDiffAbout",
      arguments: [
        { name: "<before>", about: "architectureBefore", names: "file" },
        { name: "<after>", about: "architectureAfter", names: "file" },
      ],
      options: [format(), output],
      examples: [["egov architecture diff ban-1.yaml ban-2.yaml", "architectureDiffAbout"]],
      exits: CHECKED,
      load: async () => (await import("../architecture/judge.js")).diff,
    },
    {
      name: "gap",
      about: "architectureGapAbout",
      arguments: [file],
      options: [ownFormat(ARCHITECTURE_GAPS, "architectureFormatOption"), output],
      examples: [
        ["egov architecture gap kien-truc.yaml", "architectureGapAbout"],
        ["egov architecture gap kien-truc.yaml -o bang-4.xlsx", "architectureGapAbout"],
      ],
      exits: TOLD,
      load: async () => (await import("../architecture/gaps.js")).gaps,
    },
    {
      name: "migrate",
      about: "architectureMigrateAbout",
      arguments: [{ name: "<files...>", about: "architectureFiles", names: "file" }],
      options: [
        province,
        { flags: "--day <date>", about: "architectureDayOption", required: true },
        fileFormat,
        output,
      ],
      examples: [
        [
          "egov architecture migrate bac-giang.yaml bac-ninh.yaml --province 24 --day 2025-07-01 -o hop-nhat.yaml",
          "architectureMigrateAbout",
        ],
      ],
      exits: TOLD,
      load: async () => (await import("../architecture/make.js")).migrateFiles,
    },
    {
      name: "draw",
      about: "architectureDrawAbout",
      arguments: [file],
      options: [
        {
          flags: "--diagram <code>",
          about: "architectureDiagramOption",
          values: ARCHITECTURE_DIAGRAMS,
          initial: "SĐ-T-01",
        },
        { flags: "--state <state>", about: "architectureStateOption", values: ARCHITECTURE_STATES, initial: "both" },
        { flags: "--page <number>", about: "architecturePageOption", initial: "1" },
        { flags: "--against <file>", about: "architectureAgainstOption", names: "file" },
        ownFormat(ARCHITECTURE_PICTURES, "architecturePictureOption"),
        output,
      ],
      examples: [
        ["egov architecture draw kien-truc.yaml --diagram SĐ-T-02 -o SD-T-02.drawio.svg", "architectureDrawAbout"],
      ],
      exits: TOLD,
      load: async () => (await import("../architecture/write.js")).draw,
    },
    {
      name: "report",
      about: "architectureReportAbout",
      arguments: [file],
      options: [
        documentFormat,
        isPublic,
        { flags: "--set <folder>", about: "architectureSetOption", names: "folder" },
        output,
      ],
      examples: [
        REPORT,
        ["egov architecture report kien-truc.yaml --set ho-so", "architectureSetOption"],
        ["egov architecture report kien-truc.yaml --public -o cong-khai.html", "architecturePublicOption"],
      ],
      exits: TOLD,
      load: async () => (await import("../architecture/write.js")).writeReport,
    },
    {
      name: "import",
      about: "architectureImportAbout",
      arguments: [{ name: "<files...>", about: "architectureTables", names: "file" }],
      options: [
        day,
        { flags: "--mapping <file>", about: "architectureMappingOption", names: "file" },
        fileFormat,
        output,
      ],
      examples: [
        ["egov architecture import mau-03.xlsx -o kien-truc.yaml", "architectureImportAbout"],
        [
          "egov architecture import danh-muc.xlsx --mapping ten-cot.yaml -o kien-truc.yaml",
          "architectureMappingOption",
        ],
      ],
      exits: CHECKED,
      load: async () => (await import("../architecture/make.js")).importTables,
    },
    {
      name: "export",
      about: "architectureExportAbout",
      arguments: [file],
      options: [
        { flags: "--to <format>", about: "architectureToOption", values: ARCHITECTURE_EXPORTS, initial: "xlsx" },
        isPublic,
        { flags: "-o, --output <path>", about: "architectureExportOutput", names: "folder", required: true },
      ],
      examples: [["egov architecture export kien-truc.yaml -o mau-03.xlsx", "architectureExportAbout"]],
      exits: TOLD,
      load: async () => (await import("../architecture/write.js")).exportTables,
    },
  ],
};

// What options may be, where asking the libraries would load them. A test compares each list with its library's own.

export const TEXT_OR_JSON = ["text", "json"] as const;
export const VERIFY_FORMATS = ["text", "json", "html"] as const;
export const RULE_LIST_FORMATS = ["table", "json", "csv"] as const;
export const PLAN_FORMATS = ["yaml", "json"] as const;

export const DEADLINE_STARTS = ["receipt", "handover"] as const;
export const DEADLINE_CLOCKS = ["office", "clock"] as const;
export const DEADLINE_CHANNELS = ["direct", "online", "post"] as const;
export const CALENDAR_FORMATS = ["text", "json", "csv"] as const;

export const CODE_LISTS = [
  "communes",
  "districts",
  "provinces",
  "agencies",
  "sectors",
  "document-types",
  "exchange-business",
  "exchange-status",
  "exchange-urgency",
  "exchange-steering-from-1",
  "exchange-steering-from-0",
  "exchange-receiver-change",
  "dossier-status",
  "dossier-channel",
  "dossier-applicant",
  "dossier-applicant-ministry",
  "dossier-return",
  "dossier-filed-at",
  "dossier-fee-collection",
  "identity-paper",
  "procedure-level",
  "procedure-fee",
  "portal-procedure-state",
  "portal-procedure-type",
  "portal-submission-method",
  "portal-time-unit",
  "portal-fee-type",
  "portal-subject",
  "budget-unit-kind",
  "personal-number-century",
] as const;

export const LEVEL_SCALES = ["level-2011", "form-2022", "form-2026", "proactive-2026"] as const;

export const ICT_EDITIONS = [
  "ict-index-2016",
  "ict-index-2022",
  "dti-2020",
  "dti-2022",
  "dti-2025",
  "binh-phuoc-2014",
  "mic-2017",
  "mic-1b",
] as const;
export const ICT_READINGS = ["as-printed", "lower-edge", "round-first"] as const;

export const IPV6_PROFILES = ["S", "M", "L"] as const;
export const IPV6_SOURCES = ["vnnic", "isp", "tslcd", "ula", "doc"] as const;
export const IPV6_TARGETS = [
  "bind",
  "nsd",
  "kea",
  "radvd",
  "frr",
  "ios",
  "mikrotik",
  "netbox",
  "phpipam",
  "rpsl",
  "roa",
  "slurm",
  "bcp38",
] as const;
export const IPV6_DRAWINGS = ["ruler", "map", "tree"] as const;
export const IPV6_DOCUMENTS = ["md", "html", "docx"] as const;
export const IPV6_TABLES = ["netbox", "phpipam"] as const;

export const ARCHITECTURE_DIAGRAMS = ["SĐ-T-01", "SĐ-T-02", "SĐ-T-03", "SĐ-05"] as const;
export const ARCHITECTURE_STATES = ["both", "as-is", "to-be"] as const;
export const ARCHITECTURE_PICTURES = ["svg", "drawio", "dot", "mermaid"] as const;
export const ARCHITECTURE_DOCUMENTS = ["md", "html", "docx"] as const;
export const ARCHITECTURE_GAPS = ["text", "json", "csv", "xlsx"] as const;
export const ARCHITECTURE_EXPORTS = ["xlsx", "csv"] as const;

import type { Bilingual } from "@egov-vn/core";
import type { Tool } from "./addresses.js";

/** A system that the reports of provinces name, and the things that hold its data. */
export interface ReportedSystem {
  readonly id: string;
  readonly title: Bilingual;
  /** Ids of standards. */
  readonly standards?: readonly string[];
  /** Fields of standards: `architecture:/coverage`. */
  readonly fields?: readonly string[];
  /** Ids of services, alone or with an operation: `one-stop/createDossier`. */
  readonly services?: readonly string[];
  /** Ids of code lists. */
  readonly lists?: readonly string[];
  /** Editions of an index, alone or with a criterion: `ict-index-2016:UD-NB-4`. */
  readonly criteria?: readonly string[];
  readonly tools?: readonly Tool[];
}

/** The systems that five reports of 2018 to 2021 name, in the order in which they are met. */
export const SYSTEMS: readonly ReportedSystem[] = [
  {
    id: "procedures",
    title: { vi: "Danh mục thủ tục hành chính", en: "Catalogue of administrative procedures" },
    standards: ["procedure"],
    services: ["public-service-portal/layThuTuc"],
    lists: ["sectors", "procedure-level", "procedure-fee"],
  },
  {
    id: "online-services",
    title: { vi: "Dịch vụ công trực tuyến", en: "Online public services" },
    standards: ["service-features"],
    services: ["public-service-portal"],
    criteria: ["ict-index-2016:DVCTT-2"],
  },
  {
    id: "one-stop",
    title: { vi: "Một cửa điện tử", en: "One-stop dossier system" },
    standards: ["dossier", "dossier-progress"],
    services: ["one-stop", "public-service-portal/dongBoHoSoMC"],
    lists: ["dossier-status", "dossier-channel"],
    tools: ["deadline"],
  },
  {
    id: "documents",
    title: { vi: "Quản lý văn bản và điều hành", en: "Management of documents and tasks" },
    standards: ["document-exchange"],
    lists: ["document-types", "exchange-status"],
    criteria: ["ict-index-2016:UD-NB-3"],
  },
  {
    id: "document-axis",
    title: { vi: "Trục liên thông văn bản quốc gia", en: "National axis of document exchange" },
    standards: ["document-exchange"],
    fields: ["architecture:/units/*/admitted"],
    services: ["document-axis"],
  },
  {
    id: "signatures",
    title: { vi: "Chữ ký số, chứng thư số chuyên dùng", en: "Digital signatures and certificates" },
    fields: ["architecture:/units/*/signs"],
    services: ["signature"],
    tools: ["signatures"],
  },
  {
    id: "lgsp",
    title: { vi: "Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)", en: "Provincial sharing platform (LGSP)" },
    fields: ["architecture:/relations/*/channel"],
    services: ["lgsp"],
  },
  {
    id: "budget-units",
    title: { vi: "Cấp mã số đơn vị có quan hệ ngân sách", en: "Codes of units that have to do with the budget" },
    services: ["directory"],
    lists: ["budget-unit-kind"],
  },
  {
    id: "criminal-records",
    title: { vi: "Cấp phiếu lý lịch tư pháp", en: "Criminal record certificates" },
    services: ["ministries/requestJudicialRecord"],
  },
  {
    id: "transport",
    title: {
      vi: "Dịch vụ công trực tuyến của Bộ Giao thông vận tải",
      en: "Online services of the Ministry of Transport",
    },
    standards: ["dossier"],
    services: ["one-stop/getIntegrationData"],
    lists: ["agencies"],
  },
  {
    id: "payment",
    title: { vi: "Thanh toán trực tuyến", en: "Online payment" },
    fields: ["dossier:/fees"],
    services: ["payment"],
  },
  {
    id: "postal",
    title: { vi: "Bưu chính chuyển phát", en: "Postal delivery of results" },
    fields: ["dossier:/returnChannel"],
    services: ["postal"],
  },
  {
    id: "mail",
    title: { vi: "Thư điện tử công vụ", en: "Official mail accounts" },
    fields: ["architecture:/figures"],
    criteria: ["ict-index-2016:UD-NB-4"],
  },
  {
    id: "data-centre",
    title: { vi: "Trung tâm tích hợp dữ liệu", en: "Data integration centre" },
    fields: ["architecture:/dataCentres", "architecture:/objects/*/hostedAt"],
  },
  {
    id: "networks",
    title: { vi: "Mạng LAN, WAN, mạng truyền số liệu chuyên dùng", en: "LAN, WAN and the dedicated data network" },
    fields: ["architecture:/networks"],
    criteria: ["ict-index-2016:HTKT-CQNN-3"],
  },
  {
    id: "ipv6",
    title: { vi: "Quy hoạch địa chỉ IPv6, kế hoạch chuyển đổi IPv6", en: "IPv6 addressing plan and transition" },
    standards: ["ipv6-plan"],
  },
  {
    id: "soc",
    title: {
      vi: "Giám sát an toàn thông tin mạng (SOC), phòng chống mã độc tập trung",
      en: "Security operations centre (SOC) and central anti-malware",
    },
    fields: ["architecture:/monitoring"],
    services: ["monitoring/reportIncident"],
    criteria: ["ict-index-2016:HTKT-CQNN-4"],
  },
  {
    id: "video",
    title: { vi: "Hội nghị truyền hình trực tuyến", en: "Video conferencing" },
    fields: ["architecture:/objects/*/mcuInterconnected", "architecture:/coverage"],
  },
  {
    id: "portals",
    title: { vi: "Cổng, trang thông tin điện tử", en: "Information portals" },
    fields: ["architecture:/objects/*/web"],
    criteria: ["ict-index-2016:DVCTT-1"],
  },
  {
    id: "feedback",
    title: { vi: "Phản ánh, kiến nghị qua Zalo", en: "Feedback of citizens through Zalo" },
    services: ["feedback"],
  },
  {
    id: "media",
    title: { vi: "Giám sát danh tiếng trên Internet", en: "Monitoring of media on the Internet" },
    fields: ["architecture:/figures"],
    services: ["monitoring"],
  },
  {
    id: "shared-data",
    title: { vi: "Cơ sở dữ liệu dùng chung và chuyên ngành", en: "Shared and specialised databases" },
    fields: ["architecture:/objects/*/masterData", "architecture:/relations"],
    services: ["ministries"],
    criteria: ["ict-index-2016:UD-NB-2"],
  },
  {
    id: "architecture",
    title: { vi: "Khung kiến trúc chính quyền điện tử tỉnh", en: "Architecture framework of the province" },
    standards: ["architecture"],
    tools: ["architecture"],
  },
  {
    id: "indices",
    title: { vi: "Vietnam ICT Index, xếp hạng cơ quan, PAR Index", en: "Vietnam ICT Index, agency ratings, PAR Index" },
    standards: ["ict-index-sheet"],
    criteria: ["ict-index-2016", "ict-index-2022", "binh-phuoc-2014"],
  },
  {
    id: "staff",
    title: { vi: "Nhân lực công nghệ thông tin", en: "IT and information security staff" },
    fields: ["architecture:/units/*/itOfficer", "architecture:/staffing"],
    criteria: ["ict-index-2016:HTNL-CQNN-1", "ict-index-2016:HTNL-CQNN-2"],
  },
  {
    id: "budget",
    title: { vi: "Ngân sách cho công nghệ thông tin, an toàn thông tin", en: "Budget for IT and information security" },
    fields: ["architecture:/money"],
  },
];

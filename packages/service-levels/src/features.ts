import { describeField } from "@egov-vn/core";
import * as z from "zod";
import { PartialReasonSchema } from "./scales.js";

const titled = <S extends z.ZodType>(schema: S, vi: string, en: string): S =>
  describeField(schema, vi, en, { personal: "none" });

/** A yes or no; absent when it is not known, which is not a no. */
const flag = (vi: string, en: string) => titled(z.boolean(), vi, en).exactOptional();

/** What is published of the procedure: the eleven items of Thông tư 32/2017/TT-BTTTT, Điều 5 khoản 1 điểm a–l, in order. */
const InformationSchema = z
  .strictObject({
    name: flag("Tên thủ tục", "Name"),
    steps: flag("Trình tự thực hiện", "Steps"),
    manner: flag("Cách thức thực hiện", "Manner"),
    components: flag("Thành phần, số lượng hồ sơ", "Components of the dossier"),
    timeLimit: flag("Thời hạn giải quyết", "Time limit"),
    users: flag("Đối tượng thực hiện", "Who may use it"),
    agency: flag("Cơ quan thực hiện", "Agency"),
    result: flag("Kết quả cuối cùng", "Final result"),
    formsConditionsFees: flag("Mẫu đơn, điều kiện, phí, lệ phí (nếu có)", "Forms, conditions and fees, if any"),
    channels: flag("Kênh nộp và nhận kết quả", "Filing and return channels"),
    legalBasis: flag("Căn cứ pháp lý và quyết định công bố", "Legal basis and publishing decision"),
  })
  .readonly();

const FilingSchema = z
  .strictObject({
    inPerson: flag("Nộp trực tiếp", "Filed in person"),
    byPost: flag("Nộp qua bưu chính", "Filed by post"),
    online: flag("Nộp trực tuyến", "Filed online"),
    formsForDownload: flag("Tải được mẫu đơn, tờ khai", "Forms to download"),
    printedFormAccepted: flag("Chấp nhận mẫu in ra", "Printed forms are accepted"),
    interactiveForm: flag("Biểu mẫu điện tử tương tác", "Interactive e-form"),
    attachments: flag("Đính kèm tệp", "Attachments"),
    prefill: flag("Tự động điền từ cơ sở dữ liệu, khai một lần", "Pre-filled from databases, declared once"),
    signature: flag("Ký số được", "Can be signed digitally"),
  })
  .readonly();

const ProcessingSchema = z
  .strictObject({
    stored: flag("Hồ sơ lưu để xử lý, tra cứu, thống kê, chia sẻ", "Stored to be processed, searched, counted, shared"),
    onlineTransactions: flag("Giao dịch khi xử lý thực hiện trên mạng", "Transactions of processing are online"),
    settledOnline: flag("Việc giải quyết thực hiện trên mạng", "Settled online"),
    syncedToProvince: flag("Đồng bộ về hệ thống cấp tỉnh", "Synced to the provincial system"),
  })
  .readonly();

const FeesSchema = z
  .strictObject({
    phi: flag("Có thu phí", "Charges phí"),
    lePhi: flag("Có thu lệ phí", "Charges lệ phí"),
    other: flag("Có nghĩa vụ tài chính khác", "Has other financial obligations"),
  })
  .readonly();

const PaymentSchema = z
  .strictObject({
    inPerson: flag("Nộp tiền trực tiếp", "Paid in person"),
    byPost: flag("Nộp tiền qua bưu chính", "Paid by post"),
    phiOnline: flag("Nộp phí trực tuyến", "Phí payable online"),
    lePhiOnline: flag("Nộp lệ phí trực tuyến", "Lệ phí payable online"),
    otherOnline: flag("Nộp khoản khác trực tuyến", "Other obligations payable online"),
  })
  .readonly();

const ResultSchema = z
  .strictObject({
    inPerson: flag("Nhận kết quả trực tiếp", "Fetched in person"),
    byPost: flag("Nhận kết quả qua bưu chính công ích", "Sent by public post"),
    online: flag("Nhận kết quả trực tuyến", "Delivered online"),
    electronicRecognised: flag("Kết quả điện tử có giá trị theo chuyên ngành", "Electronic result is recognised"),
  })
  .readonly();

const AccessSchema = z
  .strictObject({
    authentication: flag("Xác thực người dùng, ít nhất tên và mật khẩu", "Users log in, at least by name and password"),
    https: flag("Truyền qua HTTPS", "HTTPS"),
    withinThreeClicks: flag("Không quá ba lần bấm từ trang chủ", "At most three clicks from the home page"),
    progressShown: flag("Báo tiến trình khi quá 10 giây", "Shows progress beyond ten seconds"),
    maintenanceNotice: flag("Báo bảo trì trước 1 ngày làm việc", "Maintenance told one working day before"),
    fileSizeShown: flag("Ghi dung lượng tệp tối đa cạnh nút chọn", "Largest file size shown next to the picker"),
    suspensionNotice: flag("Báo tạm ngừng trước 7 ngày làm việc", "Suspension told seven working days before"),
    nationalPortal: flag("Có trên Cổng Dịch vụ công quốc gia", "On the national portal"),
    identityApp: flag("Có trên VNeID", "On the identity app VNeID"),
    accessible: flag("Người khuyết tật dùng được", "Usable by people with disabilities"),
  })
  .readonly();

const PublicationSchema = z
  .strictObject({
    complete: flag("Công bố đủ thông tin dịch vụ", "All of the service is published"),
    codeAndName: flag("Mã, tên theo thủ tục", "Code and name are those of the procedure"),
    guidance: flag("Có hướng dẫn sử dụng", "Guidance is given"),
    /** Reasons for một phần as the national portal shows them; an empty list says that no reason is published. */
    reasons: titled(
      z.array(PartialReasonSchema).readonly(),
      "Lý do một phần đã công bố",
      "Published reasons",
    ).exactOptional(),
    /** The provision of law that the portal names; empty says that it names no provision. */
    provision: titled(z.string(), "Quy định của pháp luật đã công bố", "Published provision of law").exactOptional(),
  })
  .readonly();

const ObstaclesSchema = z
  .strictObject({
    userMustBePresent: flag("Người dùng phải có mặt", "The user must be present"),
    onSiteVerification: flag("Cơ quan phải xác minh tại hiện trường", "The agency must verify on site"),
    technicalIncident: flag("Sự cố kỹ thuật chưa khắc phục", "A technical incident not yet fixed"),
    otherTechnicalProblem: flag("Vấn đề kỹ thuật khác", "Another technical problem"),
  })
  .readonly();

const NotificationSchema = z
  .strictObject({
    agency: flag("Cơ quan", "Agency"),
    receivingPerson: flag("Người tiếp nhận", "Who received"),
    settlingPerson: flag("Người giải quyết", "Who settles"),
    receptionTime: flag("Thời gian tiếp nhận", "Time of reception"),
    processingTime: flag("Thời gian xử lý", "Time of processing"),
    returnTime: flag("Thời gian trả kết quả", "Time of return"),
    realTime: flag("Báo ngay khi trạng thái đổi", "Told at once when the status changes"),
  })
  .readonly();

const ProactiveSchema = z
  .strictObject({
    reminds: flag("Chủ động nhắc", "Reminds"),
    prepares: flag("Chuẩn bị sẵn hồ sơ", "Prepares the dossier"),
    userConfirms: flag("Người dùng xác nhận và quyết định", "The user confirms and decides"),
    recommends: flag("Khuyến nghị phương án", "Recommends an option"),
    onlyOneOption: flag("Chỉ có một phương án", "There is only one option"),
    acts: flag("Tự động thực hiện", "Acts by itself"),
    userMayRefuse: flag("Được xác nhận, từ chối, điều chỉnh", "The user may confirm, refuse or adjust"),
    restorable: flag("Khôi phục được nguyên trạng", "The prior state can be restored"),
  })
  .readonly();

/**
 * What a service really offers, in the terms the four scales ask for. Every part may be absent: what is not known leaves a
 * level undecided, and is never taken for a no.
 */
export const ServiceFeaturesSchema = z
  .strictObject({
    information: titled(
      InformationSchema,
      "Thông tin được công bố",
      "What is published of the procedure",
    ).exactOptional(),
    filing: titled(FilingSchema, "Nộp hồ sơ", "Filing").exactOptional(),
    processing: titled(ProcessingSchema, "Giải quyết hồ sơ", "Processing").exactOptional(),
    fees: titled(FeesSchema, "Khoản thu", "Charges").exactOptional(),
    payment: titled(PaymentSchema, "Cách nộp tiền", "Payment").exactOptional(),
    result: titled(ResultSchema, "Trả kết quả", "Result").exactOptional(),
    access: titled(AccessSchema, "Truy cập", "Access").exactOptional(),
    publication: titled(PublicationSchema, "Công bố dịch vụ", "Publication").exactOptional(),
    obstacles: titled(
      ObstaclesSchema,
      "Điều cản trở toàn trình",
      "What stands in the way of toàn trình",
    ).exactOptional(),
    notification: titled(NotificationSchema, "Thông báo cho người dùng", "Notification").exactOptional(),
    proactive: titled(ProactiveSchema, "Chủ động phục vụ", "Proactive service").exactOptional(),
  })
  .readonly()
  .meta({
    id: "ServiceFeatures",
    title: "What a service offers",
    titleVi: "Khả năng thực tế của dịch vụ",
    personal: "none",
  });
export type ServiceFeatures = z.output<typeof ServiceFeaturesSchema>;

/** A JSON Pointer to a yes or no of {@link ServiceFeatures}: `/filing/online`. */
export type FeaturePath = {
  [G in keyof ServiceFeatures]-?: NonNullable<ServiceFeatures[G]> extends infer T
    ? { [K in keyof T]-?: NonNullable<T[K]> extends boolean ? `/${G}/${K & string}` : never }[keyof T]
    : never;
}[keyof ServiceFeatures];

/** A yes or no of {@link ServiceFeatures} and its title. */
export interface FeatureFlag {
  readonly path: FeaturePath;
  readonly title: { readonly vi: string; readonly en: string };
}

/** Every yes or no of {@link ServiceFeatures}, in order, with its title. */
export const featureFlags: readonly FeatureFlag[] = Object.entries(ServiceFeaturesSchema.unwrap().shape).flatMap(
  ([group, schema]) =>
    Object.entries(schema.unwrap().unwrap().shape).flatMap(([key, part]) => {
      const meta = (part as z.ZodExactOptional<z.ZodType>).unwrap().meta() as
        | { title?: string; titleVi?: string }
        | undefined;
      if (meta?.title === undefined || meta.titleVi === undefined) return [];
      return [{ path: `/${group}/${key}` as FeaturePath, title: { vi: meta.titleVi, en: meta.title } }];
    }),
);

/**
 * Returns a yes or no of a service; `undefined` when it is not known.
 *
 * @example
 * featureAt({ filing: { online: true } }, "/filing/online") // => true
 * featureAt({}, "/filing/online") // => undefined
 */
export function featureAt(features: ServiceFeatures, path: FeaturePath): boolean | undefined {
  const [, group, key] = path.split("/") as [string, keyof ServiceFeatures, string];
  return (features[group] as Readonly<Record<string, boolean>> | undefined)?.[key];
}

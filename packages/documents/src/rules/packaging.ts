import type { Bilingual, CheckContext, Params, RuleInfo } from "@egov-vn/core";
import { extensionOf } from "../file-kind.js";
import { DEFAULT_LIMITS } from "../limits.js";
import type { ZipEntry, ZipProblem } from "../zip-facts.js";
import { neededBy, PEERS } from "./basis.js";
import { type Body, bodiesOf } from "./body-facts.js";
import { at, documentRule, each } from "./check.js";

const MEGABYTE = 1024 * 1024;
const PROBLEMS: Readonly<Record<Exclude<ZipProblem, "outOfReach">, Bilingual>> = {
  truncated: { vi: "bị cắt cụt, thiếu phần cuối", en: "it is cut off, its end is missing" },
  damaged: { vi: "bảng mục lục bị hỏng", en: "its directory is damaged" },
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const ESCAPES = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|[\u0000-\u001f]/;

/** Returns a rule that is checked on each attached file whose bytes begin as a zip. */
const onZips = (info: RuleInfo, check: (body: Body, entries: readonly ZipEntry[]) => Params | undefined) =>
  documentRule(info, (document, context: CheckContext) =>
    each(document.attachments && bodiesOf(document, context), (body) => {
      const params = body.zip && check(body, body.zip.entries ?? []);
      const name = body.attachment.attachmentName ?? `#${body.index + 1}`;
      return params && at(`/attachments/${body.index}/content`, { name, ...params });
    }),
  );

const total = (entries: readonly ZipEntry[], key: "size" | "compressedSize"): number =>
  entries.reduce((sum, entry) => sum + entry[key], 0);

/** Attached files that are zips, or are packed in one. */
export const packagingRules = [
  onZips(
    {
      id: "DOC-163",
      title: { vi: "Tệp nén bị hỏng", en: "A zip is broken" },
      message: { vi: "{name} là tệp nén hỏng: {reason}.", en: "{name} is a broken zip: {reason}." },
      remedy: { vi: "Nén và đóng gói lại tệp.", en: "Zip and pack the file again." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức mở mọi tệp zip khi đọc; một tệp hỏng làm mất cả các tệp khác.",
        "The official library opens every zip when it reads; one broken file loses the others too.",
      ),
    },
    ({ zip }) => {
      const problem = zip?.problem;
      return problem === undefined || problem === "outOfReach" ? undefined : { reason: PROBLEMS[problem] };
    },
  ),
  onZips(
    {
      id: "DOC-164",
      title: { vi: "Tệp nén không chứa đúng một tệp", en: "The packaging zip does not hold exactly one file" },
      message: {
        vi: "{name} nằm trong một tệp nén có {count} mục.",
        en: "{name} is packed in a zip of {count} entries.",
      },
      remedy: { vi: "Nén mỗi tệp đính kèm riêng.", en: "Zip each attachment by itself." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức chỉ lấy mục đầu tiên; các mục khác mất mà không báo.",
        "The official library takes the first entry only; the others are lost without a word.",
      ),
    },
    ({ wrapped, zip }) => {
      const count = zip?.count;
      return wrapped && count !== undefined && count !== 1 ? { count } : undefined;
    },
  ),
  onZips(
    {
      id: "DOC-165",
      title: { vi: "Tên trong tệp nén dẫn ra ngoài thư mục", en: "A name inside the zip leads out of its folder" },
      message: { vi: '{name} chứa mục "{entry}".', en: '{name} holds the entry "{entry}".' },
      remedy: {
        vi: "Không giải nén theo tên này; yêu cầu bên gửi đóng gói lại.",
        en: "Do not unpack by this name; have the sender pack it again.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức ghi tệp theo đúng tên này, ra cả ngoài thư mục đích.",
        "The official library writes files by that very name, even outside the target folder.",
      ),
    },
    (_, entries) => {
      const entry = entries.find(({ name }) => ESCAPES.test(name))?.name;
      return entry === undefined ? undefined : { entry };
    },
  ),
  onZips(
    {
      id: "DOC-166",
      title: { vi: "Tệp nén phình ra bất thường", en: "A zip unpacks to a suspicious size" },
      message: {
        vi: "{name} khai sẽ giải nén ra {size} MB, gấp {ratio} lần.",
        en: "{name} says it unpacks to {size} MB, {ratio} times its size.",
      },
      remedy: {
        vi: "Chỉ giải nén với giới hạn dung lượng; xác minh với bên gửi.",
        en: "Unpack only with a limit on size; ask the sender.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức giải nén cả tệp vào bộ nhớ, không có giới hạn.",
        "The official library unpacks the whole file into memory, without a limit.",
      ),
    },
    (_, entries) => {
      const size = total(entries, "size");
      const ratio = size / Math.max(1, total(entries, "compressedSize"));
      const suspicious = size > DEFAULT_LIMITS.unpacked || (size > MEGABYTE && ratio > DEFAULT_LIMITS.ratio);
      return suspicious ? { size: Math.ceil(size / MEGABYTE), ratio: Math.round(ratio) } : undefined;
    },
  ),
  onZips(
    {
      id: "DOC-167",
      title: { vi: "Tệp được nén có mật khẩu", en: "A file is packed with a password" },
      message: { vi: '{name}: mục "{entry}" cần mật khẩu.', en: '{name}: the entry "{entry}" needs a password.' },
      remedy: { vi: "Nén lại không đặt mật khẩu.", en: "Zip it again without a password." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Bộ đọc giải nén tự động, không có chỗ để nhập mật khẩu.",
        "Readers unpack by themselves and have nowhere to enter a password.",
      ),
    },
    ({ wrapped }, entries) => {
      const entry = wrapped ? entries.find(({ encrypted }) => encrypted)?.name : undefined;
      return entry === undefined ? undefined : { entry };
    },
  ),
  onZips(
    {
      id: "DOC-168",
      title: { vi: "Tệp bên trong có phần mở rộng khác", en: "The file inside has another extension" },
      message: { vi: '{name} được nén từ "{entry}".', en: '{name} was zipped from "{entry}".' },
      remedy: { vi: "Ghi AttachmentName đúng phần mở rộng.", en: "Give AttachmentName the right extension." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức đặt tên trong zip ngẫu nhiên nhưng giữ phần mở rộng của tệp gốc.",
        "The official library makes up the name inside, but keeps the original's extension.",
      ),
    },
    ({ wrapped, extension }, entries) => {
      const [first, second] = entries;
      if (!wrapped || first === undefined || second !== undefined || extension === "") return undefined;
      const inside = extensionOf(first.name);
      return inside === "" || inside === extension ? undefined : { entry: first.name };
    },
  ),
] as const;

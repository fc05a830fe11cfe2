import { type Bilingual, defineRule, type Params } from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { replacing } from "../examples/rule-example.js";
import { extensionOf } from "../file-kind.js";
import { DEFAULT_LIMITS } from "../limits.js";
import type { Packet } from "../schema.js";
import { isUsualMethod, methodName, type ZipEntry, type ZipProblem } from "../zip-facts.js";
import { neededBy, PEERS } from "./basis.js";
import { type Body, bodiesOf } from "./body-facts.js";
import { at, type Check, each, onDocuments } from "./check.js";

const MEGABYTE = 1024 * 1024;
const PROBLEMS: Readonly<Record<Exclude<ZipProblem, "outOfReach">, Bilingual>> = {
  truncated: { vi: "bị cắt cụt, thiếu phần cuối", en: "it is cut off, its end is missing" },
  damaged: { vi: "bảng mục lục bị hỏng", en: "its directory is damaged" },
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const ESCAPES = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|[\u0000-\u001f]/;

const zip = (body: string) => replacing("packed", `>${EXAMPLE_BODIES.zip}<`, `>${body}<`);

/** Makes a check of each attached file whose bytes begin as a zip. */
const onZips = (check: (body: Body, entries: readonly ZipEntry[]) => Params | undefined): Check<Packet> =>
  onDocuments((document, context) =>
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
  defineRule<Packet>({
    id: "DOC-163",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức mở mọi tệp zip khi đọc; một tệp hỏng làm mất cả các tệp khác.",
      "The official library opens every zip when it reads; one broken file loses the others too.",
    ),
    title: ["Tệp nén bị hỏng", "A zip is broken"],
    message: ["{name} là tệp nén hỏng: {reason}.", "{name} is a broken zip: {reason}."],
    remedy: ["Nén và đóng gói lại tệp.", "Zip and pack the file again."],
    check: onZips(({ zip }) => {
      const problem = zip?.problem;
      return problem === undefined || problem === "outOfReach" ? undefined : { reason: PROBLEMS[problem] };
    }),
    example: zip(EXAMPLE_BODIES.zipCut),
  }),
  defineRule<Packet>({
    id: "DOC-164",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức chỉ lấy mục đầu tiên; các mục khác mất mà không báo.",
      "The official library takes the first entry only; the others are lost without a word.",
    ),
    title: ["Tệp nén không chứa đúng một tệp", "The packaging zip does not hold exactly one file"],
    message: [
      "{name} nằm trong một tệp nén có {count} mục; tệp nén để gửi chỉ được có một mục.",
      "{name} is packed in a zip of {count} entries; a zip to send in holds one.",
    ],
    remedy: ["Nén mỗi tệp đính kèm riêng.", "Zip each attachment by itself."],
    check: onZips(({ wrapped, zip }) => {
      const count = zip?.count;
      return wrapped && count !== undefined && count !== 1 ? { count } : undefined;
    }),
    example: zip(EXAMPLE_BODIES.zipOfTwo),
  }),
  defineRule<Packet>({
    id: "DOC-165",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức ghi tệp theo đúng tên này, ra cả ngoài thư mục đích.",
      "The official library writes files by that very name, even outside the target folder.",
    ),
    title: ["Tên trong tệp nén dẫn ra ngoài thư mục", "A name inside the zip leads out of its folder"],
    message: [
      '{name} chứa mục "{entry}", tên dẫn ra ngoài thư mục giải nén.',
      '{name} holds the entry "{entry}", a name that leads out of its folder.',
    ],
    remedy: [
      "Không giải nén theo tên này; yêu cầu bên gửi đóng gói lại.",
      "Do not unpack by this name; have the sender pack it again.",
    ],
    check: onZips((_, entries) => {
      const entry = entries.find(({ name }) => ESCAPES.test(name))?.name;
      return entry === undefined ? undefined : { entry };
    }),
    example: zip(EXAMPLE_BODIES.zipOfPath),
  }),
  defineRule<Packet>({
    id: "DOC-166",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức giải nén cả tệp vào bộ nhớ, không có giới hạn.",
      "The official library unpacks the whole file into memory, without a limit.",
    ),
    title: ["Tệp nén phình ra bất thường", "A zip unpacks to a suspicious size"],
    message: [
      "{name} khai sẽ giải nén ra {size} MB, gấp {ratio} lần.",
      "{name} says it unpacks to {size} MB, {ratio} times its size.",
    ],
    remedy: [
      "Chỉ giải nén với giới hạn dung lượng; xác minh với bên gửi.",
      "Unpack only with a limit on size; ask the sender.",
    ],
    check: onZips((_, entries) => {
      const size = total(entries, "size");
      const ratio = size / Math.max(1, total(entries, "compressedSize"));
      const suspicious =
        size > DEFAULT_LIMITS.unpacked || (size > DEFAULT_LIMITS.ratioFrom && ratio > DEFAULT_LIMITS.ratio);
      return suspicious ? { size: Math.ceil(size / MEGABYTE), ratio: Math.round(ratio) } : undefined;
    }),
    example: zip(EXAMPLE_BODIES.zipBomb),
  }),
  defineRule<Packet>({
    id: "DOC-167",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc giải nén tự động, không có chỗ để nhập mật khẩu.",
      "Readers unpack by themselves and have nowhere to enter a password.",
    ),
    title: ["Tệp được nén có mật khẩu", "A file is packed with a password"],
    message: ['{name}: mục "{entry}" cần mật khẩu.', '{name}: the entry "{entry}" needs a password.'],
    remedy: ["Nén lại không đặt mật khẩu.", "Zip it again without a password."],
    check: onZips(({ wrapped }, entries) => {
      const entry = wrapped ? entries.find(({ encrypted }) => encrypted)?.name : undefined;
      return entry === undefined ? undefined : { entry };
    }),
    example: zip(EXAMPLE_BODIES.zipLocked),
  }),
  defineRule<Packet>({
    id: "DOC-168",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức đặt tên trong zip ngẫu nhiên nhưng giữ phần mở rộng của tệp gốc.",
      "The official library makes up the name inside, but keeps the original's extension.",
    ),
    title: ["Tệp bên trong có phần mở rộng khác", "The file inside has another extension"],
    message: [
      '{name} được nén từ "{entry}"; hai tên có phần mở rộng khác nhau.',
      '{name} was zipped from "{entry}"; the two extensions differ.',
    ],
    remedy: ["Ghi {name} đúng phần mở rộng của tệp bên trong.", "Give {name} the extension of the file inside."],
    check: onZips(({ wrapped, extension }, entries) => {
      const [first, second] = entries;
      if (!wrapped || first === undefined || second !== undefined || extension === "") return undefined;
      const inside = extensionOf(first.name);
      return inside === "" || inside === extension ? undefined : { entry: first.name };
    }),
    example: zip(EXAMPLE_BODIES.zipOfDoc),
  }),
  defineRule<Packet>({
    id: "DOC-169",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Hai bộ đọc đã chạy thử chỉ giải nén được tệp ghi nguyên (0) và tệp nén bằng deflate (8); với phương pháp khác, cả gói tin bị từ chối.",
      "Both readers that were run unzip stored (0) and deflated (8) files only; with another method the whole packet is refused.",
    ),
    title: ["Phương pháp nén mà bên nhận không giải được", "A compression method that receivers cannot undo"],
    message: [
      '{name}: mục "{entry}" dùng phương pháp nén {method}.',
      '{name}: the entry "{entry}" is compressed by method {method}.',
    ],
    remedy: ["Nén lại bằng deflate, cách nén ZIP thông thường.", "Zip it again with deflate, the usual method of ZIP."],
    check: onZips(({ wrapped }, entries) => {
      const entry = wrapped ? entries.find(({ method }) => !isUsualMethod(method)) : undefined;
      return entry && { entry: entry.name, method: methodName(entry.method) };
    }),
    example: zip(EXAMPLE_BODIES.zipBzip2),
  }),
] as const;

import { durationText } from "@egov-vn/core";
import { dayInWords, type Markup, markup } from "@egov-vn/core/markup";
import { FORMS_OF_2025_FROM } from "../deadline/one-stop-law.js";
import { type FormEntry, formOn } from "./editions.js";
import { line, page, partyLines, shortTime, signature, timeInWords } from "./page.js";
import type {
  ApologyForm,
  ControlSlipForm,
  DossierForm,
  ReceiptForm,
  RefusalForm,
  StopNoticeForm,
  SupplementRequestForm,
  TrackingBookForm,
} from "./schema.js";

const TITLE_OF_SIGNER = "Thủ trưởng đơn vị";
const OUTCOMES = { early: "Trước hạn", "on-time": "Đúng hạn", late: "Quá hạn" } as const;
const EMPTY_ROWS = 6;

function receipt(form: ReceiptForm): Markup {
  const { applicant, request, components, sets, limit, receivedAt, dueAt, returnAt, book, submitter, officer } = form;
  const papers = components.map(({ name, copies, note }) => {
    const more = [copies === undefined ? "" : `${copies} bản`, note ?? ""].filter((part) => part !== "").join("; ");
    return markup`<li>${name}${more !== "" && ` (${more})`}</li>`;
  });
  return markup`${partyLines("Tiếp nhận hồ sơ của", applicant)}${line("Nội dung yêu cầu giải quyết", request)}<p>Thành phần hồ sơ nộp gồm:</p>${
    papers.length > 0 ? markup`<ol>${papers}</ol>` : markup`<div class="line open"><span class="blank"></span></div>`
  }<div class="pair">${line("Số lượng hồ sơ", sets === undefined ? undefined : `${sets} bộ`)}${line(
    "Thời gian giải quyết",
    limit && durationText(limit, "vi"),
  )}</div>${line("Thời gian nhận hồ sơ", timeInWords(receivedAt))}<div class="due">${line(
    "Thời gian trả kết quả",
    dueAt && timeInWords(dueAt),
  )}</div>${line("Đăng ký nhận kết quả tại", returnAt)}${
    book && markup`<p>Vào Sổ theo dõi hồ sơ, quyển số ${book.volume}, số thứ tự ${book.entry}.</p>`
  }<div class="signatures">${signature("Người nộp hồ sơ", submitter)}${signature("Người tiếp nhận hồ sơ", officer)}</div>`;
}

function supplementRequest({ applicant, request, items, reason, contact, officer }: SupplementRequestForm): Markup {
  return markup`${partyLines("Hồ sơ của", applicant)}${line("Nội dung yêu cầu giải quyết", request)}<p>Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:</p><ol>${items.map(
    (item) => markup`<li>${item}</li>`,
  )}</ol>${reason !== undefined && line("Lý do", reason)}<p class="text">Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, đề nghị liên hệ: ${
    contact ?? "bộ phận đã hướng dẫn"
  }.</p><div class="signatures"><div></div>${signature("Người hướng dẫn", officer)}</div>`;
}

function refusal({ applicant, request, reason, officer }: RefusalForm): Markup {
  return markup`${partyLines("Hồ sơ của", applicant)}${line("Nội dung yêu cầu giải quyết", request)}<p>Qua xem xét, hồ sơ không được tiếp nhận, giải quyết với lý do cụ thể như sau:</p><p class="text">${reason}</p><p class="text">Xin thông báo để ông (bà), tổ chức được biết và thực hiện.</p><div class="signatures">${signature(
    "Người nộp hồ sơ",
    undefined,
  )}${signature("Người tiếp nhận hồ sơ", officer)}</div>`;
}

function apology(form: ApologyForm): Markup {
  const { head, applicant, request, receivedAt, dueAt, reason, newDueAt, extensionLimit, signer } = form;
  const asks = head.date >= FORMS_OF_2025_FROM;
  const promise = asks
    ? "Chúng tôi xin lỗi ông (bà), tổ chức về sự chậm trễ này và đề nghị gia hạn thời gian giải quyết như sau:"
    : "Chúng tôi xin lỗi ông (bà), tổ chức về sự chậm trễ này và hẹn lại thời gian trả kết quả như sau:";
  return markup`${partyLines("Kính gửi", applicant)}${line("Nội dung yêu cầu giải quyết", request)}<p class="text">Hồ sơ được tiếp nhận lúc ${timeInWords(
    receivedAt,
  )}; thời gian hẹn trả kết quả: ${timeInWords(dueAt)}.</p><p class="text">Đến nay hồ sơ chưa được trả kết quả đúng hẹn với lý do: ${reason}</p><p class="text">${promise}</p><div class="due">${line(
    asks ? "Thời gian đề nghị gia hạn đến" : "Thời gian trả kết quả",
    timeInWords(newDueAt),
  )}</div>${extensionLimit !== undefined && line("Giới hạn gia hạn", extensionLimit)}<p class="text">Rất mong nhận được sự thông cảm của ông (bà), tổ chức.</p><div class="signatures"><div></div>${signature(
    signer?.title ?? TITLE_OF_SIGNER,
    signer?.name,
    "(Ký, ghi rõ họ tên và đóng dấu)",
  )}</div>`;
}

function stopNotice(form: StopNoticeForm): Markup {
  const { applicant, request, receivedAt, requestedAt, reason, stage, decision, money, signer } = form;
  return markup`${partyLines("Kính gửi", applicant)}${line("Nội dung yêu cầu giải quyết", request)}${line(
    "Thời gian nhận hồ sơ",
    receivedAt && timeInWords(receivedAt),
  )}${line("Thời gian đề nghị dừng", timeInWords(requestedAt))}${line("Lý do", reason)}${line(
    "Giai đoạn giải quyết khi dừng",
    stage,
  )}<p class="text">Cơ quan giải quyết thông báo dừng giải quyết hồ sơ nêu trên.</p>${line("Quyết định", decision)}${line(
    "Phí, lệ phí",
    money,
  )}<div class="signatures"><div></div>${signature(signer?.title ?? TITLE_OF_SIGNER, signer?.name, "(Ký, ghi rõ họ tên và đóng dấu)")}</div>`;
}

function controlSlip({ request, settledBy, withBodies, handovers }: ControlSlipForm): Markup {
  const rows = handovers.map(
    ({ from, to, at, dueAt, outcome, note }) =>
      markup`<tr><td>${from}</td><td>${to}</td><td class="centre">${shortTime(at)}</td><td class="centre">${shortTime(dueAt)}</td><td class="centre">${
        outcome && OUTCOMES[outcome]
      }</td><td></td><td>${note}</td></tr>`,
  );
  const room = Array.from(
    { length: Math.max(0, EMPTY_ROWS - rows.length) },
    () => markup`<tr>${Array.from({ length: 7 }, () => markup`<td class="tall"></td>`)}</tr>`,
  );
  return markup`${line("Nội dung yêu cầu giải quyết", request)}<div class="pair">${line("Cơ quan giải quyết", settledBy)}${line(
    "Cơ quan phối hợp",
    withBodies,
  )}</div><table><thead><tr><th style="width:21%">Bên giao</th><th style="width:21%">Bên nhận</th><th style="width:12%">Thời gian giao, nhận</th><th style="width:12%">Hạn xử lý</th><th style="width:9%">Kết quả</th><th style="width:11%">Ký giao, nhận</th><th>Ghi chú</th></tr></thead><tbody>${rows}${room}</tbody></table>`;
}

function trackingBook({ volume, from, to, entries }: TrackingBookForm): Markup {
  const about = [
    volume === undefined ? "" : `Quyển số ${volume}`,
    from === undefined ? "" : `từ ${dayInWords(from)}`,
    to === undefined ? "" : `đến ${dayInWords(to)}`,
  ].filter((part) => part !== "");
  const rows = entries.map((entry, index) => {
    const { applicant, sets } = entry;
    const where = [applicant.address, applicant.telephone].filter((part) => part !== undefined).join("; ");
    return markup`<tr><td class="centre">${index + 1}</td><td>${entry.dossierCode}</td><td>${entry.procedure}</td><td class="centre">${sets}</td><td>${
      applicant.name
    }</td><td>${where}</td><td>${entry.agency}</td><td class="centre">${shortTime(entry.receivedAt)}</td><td class="centre">${shortTime(
      entry.dueAt,
    )}</td><td class="centre">${shortTime(entry.returnedAt)}</td><td>${entry.returnMethod}</td><td></td><td>${entry.note}</td></tr>`;
  });
  return markup`<p class="code">${about.join(", ")}</p><table><thead><tr><th rowspan="2" style="width:3%">TT</th><th rowspan="2" style="width:11%">Mã hồ sơ</th><th rowspan="2" style="width:13%">Tên thủ tục hành chính</th><th rowspan="2" style="width:4%">Số bộ</th><th rowspan="2" style="width:10%">Tên cá nhân, tổ chức</th><th rowspan="2" style="width:12%">Địa chỉ, số điện thoại</th><th rowspan="2" style="width:9%">Cơ quan chủ trì giải quyết</th><th colspan="5">Nhận và trả kết quả</th><th rowspan="2">Ghi chú</th></tr><tr><th style="width:6.8%">Nhận hồ sơ</th><th style="width:6.8%">Hẹn trả kết quả</th><th style="width:6.8%">Trả kết quả</th><th style="width:6%">Phương thức nhận</th><th style="width:5%">Ký nhận</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function bodyOf(form: DossierForm): Markup {
  switch (form.form) {
    case "receipt":
      return receipt(form);
    case "supplement-request":
      return supplementRequest(form);
    case "refusal":
      return refusal(form);
    case "apology":
      return apology(form);
    case "stop-notice":
      return stopNotice(form);
    case "control-slip":
      return controlSlip(form);
    case "tracking-book":
      return trackingBook(form);
  }
}

/** Returns a form in the edition of its day; the stop notice, which is new, always in that of 2025. */
function entryOf({ form, head }: DossierForm): FormEntry {
  return (formOn(form, head.date) ?? formOn(form, FORMS_OF_2025_FROM)) as FormEntry;
}

/**
 * Returns a form as one HTML page in Vietnamese, to be printed or saved as PDF: A5, the control slip lying, the tracking
 * book A4 lying. Its number and title are those of the day in its head. It runs nothing and fetches nothing; every value
 * stands as text. What is absent is left as a dotted line to write on. It is made for the browser as well: the result is a
 * string.
 *
 * Source: Circular 01/2018/TT-VPCP, Article 9, and Circular 03/2025/TT-VPCP, Annex I, for the lists of forms. The annexes
 * were not read, so the wording here is ours.
 *
 * @example
 * renderForm({ form: "refusal", head, applicant: { name: "Nguyễn Văn Thử" }, request: "…", reason: "…" }).startsWith("<!doctype html>") // => true
 */
export function renderForm(form: DossierForm): string {
  const { number, title, paper } = entryOf(form);
  const code = form.form === "tracking-book" ? undefined : form.dossierCode;
  return page({ number, title, paper }, form.head, code, bodyOf(form));
}

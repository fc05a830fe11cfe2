import { defineFailures } from "@egov-vn/core/failures";
import type { CallOptions, Client } from "./client.js";
import type { Operation } from "./operation.js";
import { atPointer } from "./outcome.js";

const failures = /* @__PURE__ */ defineFailures("clients", {
  notPaged: {
    vi: "Thao tác {operation} không chia trang. Hãy gọi trực tiếp thao tác này.",
    en: "The operation {operation} has no pages. Call it as it is.",
  },
  samePage: {
    vi: "Hệ thống đích trả lại đúng trang trước của {operation} khi được hỏi trang sau. Hãy báo cho bên vận hành.",
    en: "Asked for the next page of {operation}, the peer gave the page before it again. Tell the peer's operator.",
  },
});

/**
 * Gives the pages of an operation one after the other, each asked for when the one before has been used.
 *
 * @throws Failure `clients.samePage` when the peer gives a page twice, `clients.notPaged` when the operation has no pages.
 * @example
 * for await (const page of pages(searchDossiers, client, { size: 50 })) console.log(page.content.length);
 */
export async function* pages<Input, Output>(
  called: Operation<Input, Output, unknown>,
  client: Client,
  input: Input,
  options?: CallOptions,
): AsyncGenerator<Output, void, undefined> {
  const { paging, id } = called.data;
  if (!paging) throw failures.notPaged({ operation: id });
  const { page: pageKey, cursor: cursorKey } = paging;
  let asked = input as Readonly<Record<string, unknown>>;
  let number = Number((pageKey && asked[pageKey]) ?? 1);
  let before: string | undefined;
  for (;;) {
    if (pageKey !== undefined) asked = { ...asked, [pageKey]: number };
    const reply = await called(client, asked as Input, options);
    const found = atPointer(reply, paging.items);
    const items = Array.isArray(found) ? found : [];
    if (items.length === 0) {
      if (before === undefined) yield reply;
      return;
    }
    const next = atPointer(reply, paging.next);
    const mark = JSON.stringify(paging.kind === "cursor" ? (next ?? items) : items);
    if (mark === before) throw failures.samePage({ operation: id });
    before = mark;
    yield reply;
    const size = paging.size === undefined ? Number.NaN : Number(asked[paging.size] ?? Number.NaN);
    if (paging.kind === "page") {
      if (items.length < size || next === null || next === false) return;
      number += 1;
    } else {
      if (next === undefined || next === null || next === "" || cursorKey === undefined) return;
      asked = { ...asked, [cursorKey]: next };
    }
  }
}

/**
 * Gives the items of an operation's pages one after the other.
 *
 * @example
 * for await (const dossier of items<{ code: string }>(searchDossiers, client, { size: 50 })) console.log(dossier.code);
 */
export async function* items<Item>(
  called: Operation<never, unknown, unknown>,
  client: Client,
  input: object,
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages(called, client, input as never, options)) {
    const found = atPointer(page, called.data.paging?.items);
    if (Array.isArray(found)) yield* found as Item[];
  }
}

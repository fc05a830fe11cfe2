import { type Language, type LocalDate, writeDay } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { nodeName } from "../exports/network.js";
import { unitPrefix } from "../model/bit-fields.js";
import { type PlacedNode, type PlanIndex, planIndex, rootsOfUnit } from "../model/plan-index.js";
import type { Plan, Unit } from "../schema.js";
import type { Block, Column } from "./content.js";

/** What the sections of the document share. */
export interface Kit {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly language: Language;
  t(vi: string, en: string): string;
  number(value: number | bigint): string;
  /** A day as the language writes it; empty without a day. */
  day(date: LocalDate | undefined): string;
}

export function kitOf(plan: Plan, language: Language): Kit {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  return {
    plan,
    index: planIndex(plan),
    language,
    t: (vi, en) => (language === "vi" ? vi : en),
    number: (value) => value.toLocaleString(locale),
    day: (date) => (date === undefined ? "" : language === "vi" ? writeDay(date) : date),
  };
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: "heading", level, text });
export const annex = (text: string): Block => ({ kind: "heading", level: 1, text, newPage: true });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });

/** What the plan does not say, where a reader would look for it. */
export const gap = ({ t }: Kit, vi: string, en: string): Block => ({
  kind: "gap",
  text: t(`Quy hoạch chưa ghi ${vi}.`, `The plan does not say ${en}.`),
});

/** The rows that have a value. */
export const facts = (rows: readonly (readonly [string, string | undefined])[]): Block => ({
  kind: "facts",
  rows: rows.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value] as const])),
});

/** One column of a table: its head, what it holds, its share of the width. */
export type ColumnOf = readonly [head: string, column: Column, width: number];

/** A table without the columns in which no row has anything. */
export function table(caption: string, columns: readonly ColumnOf[], rows: readonly (readonly string[])[]): Block {
  const used = columns.map((_, place) => rows.some((row) => row.length > 1 && row[place] !== ""));
  // A row of one cell is a heading: two columns are left at least.
  const enough = used.filter(Boolean).length >= 2;
  const kept = <T>(list: readonly T[]): readonly T[] => (enough ? list.filter((_, place) => used[place]) : list);
  const shown = kept(columns);
  return {
    kind: "table",
    caption,
    heads: shown.map(([head]) => head),
    columns: shown.map(([, column]) => column),
    widths: shown.map(([, , width]) => width),
    rows: rows.map((row) => (row.length > 1 ? kept(row) : row)),
  };
}

export const shownName = ({ index }: Kit, node: PlacedNode["node"]): string =>
  nodeName(node, index.units.get(node.unit ?? ""), index.roles.get(node.role ?? ""));

/** A unit's own prefixes: what the layouts give it in each root it has space in, and its containers elsewhere. */
export function unitBlocks({ index }: Kit): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map(index.plan.units.map((unit) => [unit.id, computedBlocks(index, unit)]));
  for (const { node, prefix } of index.nodes) {
    const known = node.kind === "container" && node.unit !== undefined ? blocks.get(node.unit) : undefined;
    if (known && !known.some((one) => one.contains(prefix))) known.push(prefix);
  }
  return new Map([...blocks].map(([id, own]) => [id, own.map((prefix) => prefix.toString())]));
}

function computedBlocks(index: PlanIndex, unit: Unit): Prefix[] {
  return rootsOfUnit(index, unit).flatMap(({ prefix, layout }) => {
    const block = layout && unitPrefix(prefix, layout, unit);
    return block ?? [];
  });
}

/** The words for what is fixed in the schema. */
export const STATE_WORDS = {
  planned: ["Dự kiến", "Planned"],
  active: ["Đang dùng", "Active"],
  draining: ["Đang chuyển khỏi", "Draining"],
  retired: ["Đã thu hồi", "Retired"],
  reserved: ["Dự phòng", "Reserved"],
  deprecated: ["Ngừng dùng", "Deprecated"],
  free: ["Trống", "Free"],
} as const;

export const SOURCE_WORDS = {
  vnnic: ["VNNIC", "VNNIC"],
  isp: ["Nhà cung cấp dịch vụ", "Provider"],
  tslcd: ["Mạng TSLCD", "State agencies' network (TSLCD)"],
  ula: ["Địa chỉ nội bộ (ULA)", "Unique local (ULA)"],
  doc: ["Khối dành cho tài liệu", "Documentation space"],
} as const;

export const ZONE_WORDS = {
  management: ["Quản trị", "Management"],
  servers: ["Máy chủ", "Servers"],
  staff: ["Cán bộ", "Staff"],
  voice: ["Thoại", "Voice"],
  video: ["Hội nghị truyền hình", "Video conference"],
  printers: ["Máy in", "Printers"],
  camera: ["Camera", "Cameras"],
  guest: ["Khách", "Guests"],
  dmz: ["Vùng công khai (DMZ)", "Public services (DMZ)"],
  infrastructure: ["Hạ tầng", "Infrastructure"],
  transition: ["Chuyển đổi", "Transition"],
  lab: ["Thử nghiệm", "Laboratory"],
} as const;

/** One of a pair of words, in the document's language. */
export const oneOf = ({ t }: Kit, words: readonly [string, string]): string => t(words[0], words[1]);

export type { PlacedNode };

import type { Bilingual, LocalDate } from "@egov-vn/core";
import { type Assessment, assess, type RuleVerdict } from "../assess.js";
import type { RuleNumber } from "../rules/judging.js";
import type { Architecture } from "../schema.js";

/** Why a check is not met, or cannot be told. */
export interface ChecklistReason {
  readonly verdict: "unmet" | "no-basis";
  /** Absent for what is decided without a rule. */
  readonly rule?: RuleNumber;
  readonly what: Bilingual;
  /** What to do about something wrong. */
  readonly remedy?: Bilingual;
  /** In how many places. */
  readonly places: number;
}

/** One of the twelve checks before issue (Phụ lục 07), as a machine decides it and a person confirms it. */
export interface ChecklistItem {
  readonly check: number;
  readonly what: Bilingual;
  readonly verdict: RuleVerdict;
  /** The verdicts of the rules that it rests on. */
  readonly rules: readonly Assessment[];
  /** What a machine found wrong, and what the file lacks so that it could tell; each once. */
  readonly reasons: readonly ChecklistReason[];
  /** What a person must confirm: it is asked, and never taken for granted. */
  readonly asks?: Bilingual;
  /** Set when a person has answered: what, who, when, with what note. */
  readonly confirmed?: {
    readonly verdict: RuleVerdict;
    readonly by: string;
    readonly day: LocalDate;
    readonly note?: string;
  };
}

interface Check {
  readonly what: Bilingual;
  readonly rules: readonly string[];
  readonly asks?: Bilingual;
}

const CHECKS: readonly Check[] = [
  {
    what: {
      vi: "Tên sản phẩm và loại khung đúng với cơ quan ban hành",
      en: "Name and kind of framework are right for the authority",
    },
    rules: [],
  },
  {
    what: { vi: "Đủ sơ đồ bắt buộc (Hình 7, 8, 9)", en: "The mandatory diagrams are there (Hình 7, 8, 9)" },
    rules: ["E01"],
  },
  {
    what: {
      vi: "Hiện trạng, mục tiêu, dữ liệu theo 4 lớp và 4 thành phần xuyên suốt; khung cũ có ánh xạ đầy đủ",
      en: "As-is, target and data by the 4 layers and 4 cross-cutting parts; older frameworks are mapped",
    },
    rules: ["A09", "A10", "C01", "C02", "C03"],
  },
  {
    what: {
      vi: "Chủ quản, phạm vi, trách nhiệm rõ với thành phần dùng chung, riêng và tham chiếu",
      en: "Owner, scope and duties are clear",
    },
    rules: ["A05", "A06", "A12", "A17", "A18"],
    asks: {
      vi: "Trách nhiệm ghi trong tài liệu có đúng thẩm quyền không?",
      en: "Are the duties in the document right for the authority?",
    },
  },
  {
    what: {
      vi: "Mỗi đối tượng chính trên sơ đồ có đúng một dòng ở Bảng 1; không gộp đối tượng độc lập",
      en: "Each main object has exactly one row; independent ones are not merged",
    },
    rules: ["A01", "A15", "E02"],
    asks: {
      vi: "Các đối tượng độc lập có được ghi thành từng dòng riêng không?",
      en: "Does each independent object have a row of its own?",
    },
  },
  {
    what: {
      vi: "Mỗi quan hệ chính có nguồn, đích, loại, dữ liệu hoặc dịch vụ; “khác” được giải thích",
      en: "Each main relation has ends, kind, data or service; “other” is explained",
    },
    rules: ["A07", "B01", "B02", "B04", "E06"],
  },
  {
    what: {
      vi: "Hiện trạng, mục tiêu, khoảng cách, phương án tách bạch; khoảng cách gắn với nhiệm vụ đủ kết quả, chủ trì, ưu tiên, thời hạn, nguồn lực, kiểm chứng",
      en: "As-is, target, gaps and options are apart; gaps have whole tasks",
    },
    rules: ["A11", "D01", "D03", "D04", "D05", "D06", "D10", "D11"],
  },
  {
    what: {
      vi: "Theo lớp: dùng chung hay riêng, chủ quản, vai trò của cơ quan ban hành; không tách một thành phần nhiều thuộc tính",
      en: "By layer: shared or own, owner, role; no component is split",
    },
    rules: ["A06", "A13", "A14"],
    asks: {
      vi: "Thành phần có nhiều thuộc tính có được giữ trong một dòng không?",
      en: "Is a component of several attributes kept in one row?",
    },
  },
  {
    what: {
      vi: "Tài liệu, sơ đồ, phụ lục, dữ liệu cùng phiên bản; không thiếu, không sai dẫn chiếu",
      en: "One version in all; no wrong or missing reference",
    },
    rules: ["B01", "C03", "D01", "E02", "E03", "E07", "E08"],
  },
  {
    what: {
      vi: "Nội dung dữ liệu, an ninh và chuyên ngành ở mức cần thiết; dẫn chiếu khung chuyên ngành, không chép lại",
      en: "Data, security and special matters at the level needed; refer, do not copy",
    },
    rules: [],
    asks: {
      vi: "Nội dung chuyên ngành có ở mức cần thiết và chỉ dẫn chiếu khung chuyên ngành không?",
      en: "Are special matters at the level needed, and only referred to?",
    },
  },
  {
    what: {
      vi: "Đối tượng, nhiệm vụ dùng ở nhiều khung có nguồn quản lý và dẫn chiếu; mã ổn định; mã nguồn, mã NAS tách riêng; không trùng",
      en: "What several frameworks use has a source; codes are stable; nothing is doubled",
    },
    rules: ["A01", "A02", "A03", "A05", "A15", "F01"],
  },
  {
    what: {
      vi: "Thông tin được phân loại, đặt phạm vi chia sẻ và bảo vệ; tệp nguồn, dữ liệu, bản chính thức khớp nhau",
      en: "Information is classified and protected; sources, data and official copy agree",
    },
    rules: ["A16", "B06", "E05", "E09"],
  },
];

/** Rules on what a file need not have: where there is no such thing they do not apply. */
const OPTIONAL: ReadonlySet<string> = new Set(["A03", "A05", "A10", "C02", "D11", "E06"]);

function together(verdicts: readonly RuleVerdict[]): RuleVerdict {
  if (verdicts.includes("unmet")) return "unmet";
  if (verdicts.includes("no-basis")) return "no-basis";
  return verdicts.includes("met") ? "met" : "not-applicable";
}

/** Who issues each kind of framework, as names of agencies begin. */
const ISSUERS = {
  province: {
    begins: /^(?:Ủy ban nhân dân|UBND) (?:tỉnh|thành phố) /,
    what: ["Ủy ban nhân dân tỉnh, thành phố", "the People's Committee of a province or city"],
  },
  ministry: {
    begins: /^(?:Bộ|Ngân hàng Nhà nước|Thanh tra Chính phủ|Văn phòng Chính phủ)(?: |$)/,
    what: ["bộ, cơ quan ngang bộ", "a ministry"],
  },
} as const;

/** Whether the title and the issuer are those of the kind of document: check 1, which rests on no rule. */
function kindReasons({ kind, title, issuer }: Architecture): ChecklistReason[] {
  const expected = kind === "province" || kind === "ministry" ? ISSUERS[kind] : undefined;
  if (!expected) {
    const what = {
      vi: "hồ sơ của cơ quan khác: cần đối chiếu tên và loại khung với thẩm quyền của cơ quan",
      en: "a body of another kind: compare name and kind with its authority",
    };
    return [{ verdict: "no-basis", what, places: 1 }];
  }
  const [vi, en] = expected.what;
  const reasons: ChecklistReason[] = [];
  if (!expected.begins.test(issuer)) {
    reasons.push({
      verdict: "unmet",
      what: { vi: `“${issuer}” không phải ${vi}`, en: `“${issuer}” is not ${en}` },
      remedy: { vi: "Ghi đúng cơ quan ban hành hoặc loại khung.", en: "Correct the issuer or the kind." },
      places: 1,
    });
  }
  if (!/khung kiến trúc/i.test(title)) {
    reasons.push({
      verdict: "unmet",
      what: {
        vi: `tên “${title}” không ghi “Khung kiến trúc”`,
        en: `the title “${title}” does not say “Khung kiến trúc”`,
      },
      remedy: { vi: "Đặt tên tài liệu theo loại khung.", en: "Name the document by its kind." },
      places: 1,
    });
  }
  return reasons;
}

/** Why rules are not met or cannot tell: each reason once, however many rules give it. */
function ruleReasons(rules: readonly Assessment[]): ChecklistReason[] {
  const reasons = new Map<string, ChecklistReason>();
  for (const { rule, verdict, findings, lacks } of rules) {
    const { number, title, remedy } = rule;
    const named = (text: string): string => text.slice(number.length + 2);
    if (verdict === "unmet") {
      const what = { vi: named(title.vi), en: named(title.en) };
      reasons.set(number, { verdict, rule: number, what, remedy, places: findings.length });
    }
    const [first] = lacks;
    if (verdict !== "no-basis" || !first || reasons.has(first.what.vi)) continue;
    reasons.set(first.what.vi, { verdict, rule: number, what: first.what, places: lacks.length });
  }
  return [...reasons.values()];
}

/**
 * Returns the twelve checks before issue (Phụ lục 07 of Mẫu 01). What a machine can decide is decided; what a person must
 * confirm is asked, and counts only when the file has the confirmation.
 *
 * @example
 * checklist(file).filter(({ asks, confirmed }) => asks && !confirmed).map(({ check }) => check) // => [4, 5, 8, 10]
 */
export function checklist(file: Architecture, options: { readonly asOf?: LocalDate } = {}): ChecklistItem[] {
  const all = new Map<string, Assessment>(assess(file, options).map((one) => [one.rule.number, one]));
  return CHECKS.map(({ what, rules, asks }, at) => {
    const check = at + 1;
    const own = rules
      .flatMap((number) => all.get(number) ?? [])
      .map((one) =>
        one.verdict === "no-basis" && OPTIONAL.has(one.rule.number)
          ? { ...one, verdict: "not-applicable" as const }
          : one,
      );
    const reasons = check === 1 ? kindReasons(file) : ruleReasons(own);
    const confirmation = asks && (file.confirmations ?? []).find((one) => one.check === check);
    const machine: RuleVerdict[] = check === 1 ? [reasons[0]?.verdict ?? "met"] : own.map(({ verdict }) => verdict);
    const person: RuleVerdict[] = asks ? [confirmation?.verdict ?? "no-basis"] : [];
    return {
      check,
      what,
      verdict: together([...machine, ...person]),
      rules: own,
      reasons,
      ...(asks && { asks }),
      ...(confirmation && {
        confirmed: {
          verdict: confirmation.verdict,
          by: confirmation.by,
          day: confirmation.day,
          ...(confirmation.note !== undefined && { note: confirmation.note }),
        },
      }),
    };
  });
}

import { ictIndex2016 } from "../editions/ict-index-2016.js";
import { layoutOf } from "../engine/layout.js";
import { seededRandom } from "../engine/sensitivity.js";
import type { Answer, Criterion, Sheet, Unit } from "../schema.js";

/** What an ordinary province answers, where the answer is no rate in per cent. */
const TYPICAL: Readonly<Record<string, readonly [middle: number, spread: number]>> = {
  "HTKT-XH-1": [8, 5],
  "HTKT-XH-2": [125, 30],
  "HTKT-XH-3": [55, 20],
  "HTKT-XH-4": [12, 6],
  "HTKT-XH-5": [48, 18],
  "HTKT-CQNN-1": [0.95, 0.25],
  "HTKT-CQNN-2": [180, 120],
  "HTKT-CQNN-4": [6, 2],
  "HTNL-CQNN-1": [1.4, 0.7],
  "HTNL-CQNN-2": [0.6, 0.4],
  "HTNL-CQNN-5": [18, 14],
  "UD-NB-2": [14, 7],
  "UD-NB-5": [35, 20],
  "DVCTT-1": [62, 15],
  "DVCTT-2": [48, 20],
};

const WORDS = [
  "Một",
  "Hai",
  "Ba",
  "Bốn",
  "Năm",
  "Sáu",
  "Bảy",
  "Tám",
  "Chín",
  "Mười",
  "Mười Một",
  "Mười Hai",
  "Mười Ba",
  "Mười Bốn",
  "Mười Lăm",
  "Mười Sáu",
];

function answerOf(criterion: Criterion, strength: number, noise: number): Answer {
  const [low, high] = criterion.range ?? [0, null];
  const [middle, spread] = TYPICAL[criterion.code] ?? [78, 18];
  const value = Math.min(high ?? Number.POSITIVE_INFINITY, Math.max(low ?? 0, middle + spread * (strength + noise)));
  return Number(value.toFixed(2));
}

/**
 * Returns a sheet of sixteen invented provinces, complete but for two gaps: figures of the right size and no province's own.
 * The same year always gives the same sheet.
 */
export function inventedProvinces(year: number): Sheet {
  const random = seededRandom(20_160_000 + year);
  const strengths = seededRandom(7);
  const { criteria } = layoutOf(ictIndex2016.tree);
  const units = WORDS.map((word, place): Unit => {
    const strength = strengths.next() - 0.5 + 0.08 * (year - 2018) * (place % 4);
    const answers = criteria.map(
      (criterion) => [criterion.code, answerOf(criterion, strength, 1.4 * (random.next() - 0.5))] as const,
    );
    const kept = answers.filter(
      ([code]) => !(place === 4 && code === "HTNL-CQNN-5") && !(place === 11 && code === "UD-NB-5"),
    );
    const region = ["Bắc", "Trung", "Nam"][place % 3] as string;
    return {
      code: `T${String(place + 1).padStart(2, "0")}`,
      name: `Tỉnh ${word}`,
      groups: { region },
      answers: Object.fromEntries(kept),
    };
  });
  return { edition: ictIndex2016.id, year, units };
}

/**
 * What Bắc Giang reported of itself for 2018 (report of 24/12/2018): computers per officer of its departments and its
 * districts on the WAN. One province alone cannot be scored on this index, and the result says so.
 */
export const bacGiang2018: Sheet = {
  edition: ictIndex2016.id,
  year: 2018,
  units: [
    {
      code: "24",
      name: "Bắc Giang",
      answers: {
        "HTKT-CQNN-1": { value: 1.4, evidence: "Báo cáo ngày 24/12/2018: 1,4 máy tính/cán bộ ở các sở" },
        "HTKT-CQNN-3": { numerator: 10, denominator: 10, evidence: "Báo cáo ngày 24/12/2018: 10/10 huyện kết nối WAN" },
      },
    },
  ],
};

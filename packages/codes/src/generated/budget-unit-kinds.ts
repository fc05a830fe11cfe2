// Source: specs/codes/enumerations.csv, SHA-256 2c80db2d8cb3a897f2e8b03876940067a1d44023b18d9dd15feec2720a92e149
// Written by `pnpm generate`; change the source and run it again.

import type { Block, TermRow } from "../table.js";

export const budgetUnitKinds: readonly Block<TermRow>[] = [
  {
    from: "2015-11-17",
    sources: ["tt-185-2015-btc"],
    confidence: "A",
    rows: [
      ["1", "Đơn vị dự toán (nhóm 1)", "Budget unit (group 1)"],
      ["2", "Đơn vị dự toán (nhóm 2)", "Budget unit (group 2)"],
      ["3", "Đơn vị khác có quan hệ với ngân sách", "Other unit with a budget relation"],
      ["7", "Dự án đầu tư (nhóm 7)", "Investment project (group 7)"],
      ["8", "Dự án đầu tư (nhóm 8)", "Investment project (group 8)"],
    ],
  },
];

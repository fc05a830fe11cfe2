import { foldVietnamese } from "@egov-vn/core";
import { say } from "./words.js";

/** Narrows the table after a filter to the rows with all the words typed, and to those in force on the day chosen. */
function wireFilter(filter: HTMLElement): void {
  const table = filter.nextElementSibling?.querySelector("table");
  const [output] = filter.getElementsByTagName("output");
  if (!table || !output) return;
  const rows = Array.from(table.tBodies[0]?.rows ?? [], (row) => ({ row, text: "" }));
  filter.addEventListener("input", () => {
    const words = foldVietnamese(filter.querySelector<HTMLInputElement>('[type="search"]')?.value ?? "").split(" ");
    const day = filter.querySelector<HTMLInputElement>('[type="date"]')?.value ?? "";
    let count = 0;
    for (const one of rows) {
      one.text ||= foldVietnamese(one.row.textContent ?? "");
      const { from = "", to = "" } = one.row.dataset;
      const inForce = day === "" || (from <= day && (to === "" || day <= to));
      const fits = inForce && words.every((word) => one.text.includes(word));
      one.row.hidden = !fits;
      if (fits) count += 1;
    }
    output.value = say("found", { count });
  });
}

/** Wires every filter of the page. */
export function wireFilters(): void {
  for (const filter of document.querySelectorAll<HTMLElement>("[data-filter]")) wireFilter(filter);
}

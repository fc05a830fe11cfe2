import { type Answer, type AsOf, answerFrom } from "./answer.js";
import { sectorBlocks, sectorSteps } from "./generated/sectors.js";
import { answerIn, lineageOf } from "./lineage.js";
import { namedLike } from "./names.js";
import { stepsOf, unpackSteps } from "./steps.js";
import { type Block, headOf, type Listed, once } from "./table.js";

/** A sector of administrative procedures. */
export interface Sector extends Listed {
  /** The level-1 code in front, when the code has the legal shape. It may be closed: sectors outlive their ministry. */
  readonly agencyCode?: string;
}

/** Returns the rows of blocks of sectors. */
export const sectorsOf = (blocks: readonly Block<string>[]): Sector[] =>
  blocks.flatMap((block) => {
    const head = headOf(block);
    return block.rows.flatMap((text) => {
      const [prefix = "", items = ""] = text.split(":");
      return items.split("|").map((item): Sector => {
        const [, number = "", name = ""] = /^(\d*)(.*)$/.exec(item) ?? [];
        const code = prefix + number;
        const agencyCode = /^[A-Y]\d{2}(?=-)/.exec(code)?.[0];
        return { code, name, ...(agencyCode && { agencyCode }), ...head };
      });
    });
  });

/** The history of the sectors. No source that was found says what became of a sector, so the table of successions is empty. */
export const sectorLineage = once(() => lineageOf(sectorsOf(sectorBlocks), stepsOf(sectorSteps, unpackSteps)));

/** Returns every row of the list, of every day. */
export const sectorRows = (): readonly Sector[] => sectorLineage().rows;

/**
 * Returns the sector of procedures that a code stands for. The list is what one database held in 2023 and what the
 * national portal showed in July 2026, not the Government Office's own list, which was not found; a code that is missing
 * here may be good. Five codes carry two names and are answered `ambiguous`.
 *
 * Source of the shape: Thông tư 01/2018/TT-VPCP, Điều 20.
 *
 * @example
 * sector("G15-TP07") // => { kind: "one", value: { name: "Hộ tịch", agencyCode: "G15", … } }
 * sector("G17-XD11").kind // => "ambiguous"
 */
export function sector(code: string, when: AsOf = {}): Answer<Sector> {
  return answerIn(sectorLineage(), code, when);
}

/**
 * Returns the sector of a name. Several ministries have a sector of the same name.
 *
 * @example
 * sectorNamed("đất đai") // => { kind: "one", value: { code: "G13-TN02", … } }
 */
export function sectorNamed(name: string, when: AsOf = {}): Answer<Sector> {
  return answerFrom(
    namedLike(name, sectorRows(), (row) => [row.name]),
    sectorLineage().covers,
    when,
  );
}

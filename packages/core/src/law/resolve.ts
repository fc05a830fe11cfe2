import type { Citation } from "../citation.js";
import type { LocalDate } from "../local-time.js";
import type { Instrument, LawRegister, PlaceSuccession } from "./instrument.js";
import { relationOfPlaces } from "./place.js";
import { registered } from "./registered.js";
import { type Standing, standingOf } from "./standing.js";

/** What takes the place of a citation. */
export interface Successor {
  readonly key: string;
  /** As printed. */
  readonly instrument: string;
  /** Absent when the article that answers is not known. */
  readonly article?: string;
  /** Whether the article that answers was read. */
  readonly read: boolean;
  readonly note?: PlaceSuccession["note"];
}

/** What became of a citation on a day. */
export interface ResolvedCitation extends Standing {
  readonly citation: Pick<Citation, "key" | "article">;
  /** Whether what the cited place says was read. */
  readonly read: boolean;
  /** What took its place, the next first; look at the last. Empty when it has not ended or has no successor. */
  readonly successors: readonly Successor[];
  /** Set when it is known that there is no successor. */
  readonly withoutSuccessor?: true;
}

const ENDED = new Set<Standing["status"]>(["repealed", "expired", "ended-with-parent"]);

/** Returns whether what a place says on a day was read. */
function wasRead({ read, readWording }: Instrument, article: string | undefined, asOf: LocalDate): boolean {
  if (readWording !== undefined && asOf < readWording) return false;
  if (read === "whole") return true;
  if (read === "opening" || read === "none" || article === undefined) return false;
  return read.some((place) => relationOfPlaces(place, article) !== "apart");
}

/**
 * Returns what became of a citation on a day: whether its instrument was in force, what changed or ended it and since
 * when, and what took its place.
 *
 * An instrument that sets out details of another ends with it, by the law of the day on which the other ends. Without a
 * source that vouches for the day the answer is `unknown`, however long no repeal was found.
 *
 * @param register the register to look in; by default that of this package.
 *
 * @example
 * resolveCitation(cite("nd-61-2018", "Điều 26"), "2026-11-28").status // => "repealed"
 * resolveCitation(cite("nd-61-2018", "Điều 26"), "2026-11-28").successors[0]?.article // => "Điều 17 khoản 3"
 */
export function resolveCitation(
  citation: Pick<Citation, "key" | "article">,
  asOf: LocalDate,
  register: LawRegister = registered(),
): ResolvedCitation {
  const { key = "", article } = citation;
  const standing = standingOf(register, key, asOf, article);
  const { instrument } = standing;
  const read = instrument !== undefined && wasRead(instrument, article, asOf);
  const alive =
    standing.status === "in-force" || standing.status === "amended" || standing.status === "partly-repealed";
  const status = alive && article !== undefined && !read ? "not-read" : standing.status;
  const ended = ENDED.has(standing.status) || standing.reason === "parent-ended" || standing.reason === "day-open";
  const successors = ended ? successorsOf(register, standing, article, asOf) : [];
  const none = ended && instrument?.successor === null ? ({ withoutSuccessor: true } as const) : {};
  return { ...standing, status, citation, read, successors, ...none };
}

function successorsOf(
  register: LawRegister,
  first: Standing,
  article: string | undefined,
  asOf: LocalDate,
): Successor[] {
  const found: Successor[] = [];
  const seen = new Set<string>();
  let [standing, place] = [first, article];
  while (standing.instrument !== undefined && !seen.has(standing.instrument.key)) {
    const { instrument } = standing;
    seen.add(instrument.key);
    const next = nextOf(register, standing, place);
    const successor = next === undefined ? undefined : register.instruments.get(next.to.key);
    if (next === undefined || successor === undefined || seen.has(successor.key)) break;
    place = next.to.article;
    found.push({
      key: successor.key,
      instrument: successor.name,
      ...(place !== undefined && { article: place }),
      read: place !== undefined && wasRead(successor, place, asOf),
      ...(next.note && { note: next.note }),
    });
    standing = standingOf(register, successor.key, asOf, place);
    if (!ENDED.has(standing.status)) break;
  }
  return found;
}

/** Returns the succession that says most of a place, else the instrument that took the other's place as a whole. */
function nextOf(
  register: LawRegister,
  { instrument }: Standing,
  article: string | undefined,
): Pick<PlaceSuccession, "to" | "note"> | undefined {
  if (instrument === undefined || instrument.successor === null) return undefined;
  const holding = register.successions.filter(({ from }) => {
    if (from.key !== instrument.key) return false;
    if (from.article === undefined || article === undefined)
      return from.article === article || from.article === undefined;
    return relationOfPlaces(from.article, article) === "holds";
  });
  const closest = holding.sort(
    (left, right) => (right.from.article?.length ?? 0) - (left.from.article?.length ?? 0),
  )[0];
  if (closest !== undefined) return closest;
  const whole = instrument.changes.find(({ kind, articles }) => kind === "repealed" && articles.length === 0);
  const key = instrument.successor ?? whole?.by;
  return key === undefined ? undefined : { to: { key } };
}

import { atPointer, type Bilingual, type Decoded, isUnparsed } from "@egov-vn/core";
import {
  agenciesOf,
  type Component,
  channelName,
  type Fee,
  type LimitOfTime,
  type Method,
  type Procedure,
  partStatus,
  type Step,
  timeLimits,
  valueText,
} from "@egov-vn/procedures";
import { dayText } from "@egov-vn/validate";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";
import type { Card, CardMaker } from "./card.js";

type Lines = readonly string[];

const procedureIn = (decoded: Decoded<unknown>): Procedure | undefined => decoded.value as Procedure | undefined;

/** The card of a procedure: its parts in the order in which the law names them, and what the record does not say. */
export const procedureCard: CardMaker = {
  standard: "procedure",
  card(decoded, session, shown) {
    const procedure = shown(procedureIn(decoded)) as Procedure | undefined;
    if (!procedure) return undefined;
    const { say } = session;
    const facts = new Writer(session)
      .facts(procedure)
      .filter(([, lines]) => lines.length > 0)
      .map(([key, lines]): Card["facts"][number] => [say(key), lines]);
    return { title: say(procedure.extent === "full" ? "cardProcedure" : "cardProcedureRow"), facts };
  },
  value: procedureIn,
  facts: () => ({}),
};

const BRIEF = 160;

const brief = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > BRIEF ? `${line.slice(0, BRIEF - 1)}…` : line;
};

const some = (text: string | undefined): Lines => (text ? [brief(text)] : []);

class Writer {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  facts(procedure: Procedure): [WordKey, Lines][] {
    const { language } = this.#session;
    const words = (value: unknown): Lines => (value === undefined ? [] : [valueText(value, language)]);
    const { levels = [], sectors = [], subjects = [], steps = [], legalBases = [], publication } = procedure;
    return [
      ["cardProcedureCode", some(procedure.code)],
      ["cardName", some(procedure.name)],
      ["proByType", this.#word(procedure.type)],
      ["proByState", this.#word(procedure.state)],
      ["cardLevels", levels.flatMap(({ level }) => this.#word(level))],
      ["proBySector", sectors.flatMap(words)],
      ["cardAgencies", [...new Set(agenciesOf(procedure).map(({ value }) => valueText(value, language)))]],
      ["cardSubjects", [...subjects.map(({ name }) => brief(name)), ...some(procedure.subjectNote)]],
      ["cardSteps", this.#steps(steps)],
      ["cardTimeLimits", this.#limits(procedure)],
      ["cardFees", this.#fees(procedure)],
      ["cardComponents", this.#components(procedure)],
      ["cardForms", this.#stated(procedure, "forms")],
      ["cardResults", this.#results(procedure)],
      ["cardRequirements", this.#requirements(procedure)],
      ["cardLegalBases", legalBases.map(({ code, name }) => brief([code, name].filter(Boolean).join(" · ")))],
      [
        "cardDecision",
        publication ? some([publication.decision, this.#day(publication.decided)].filter(Boolean).join(" · ")) : [],
      ],
      ["proByPublisher", words(procedure.publisher)],
      [
        "proFullProcess",
        procedure.fullProcess === undefined ? [] : [this.#session.say(procedure.fullProcess ? "proYes" : "proNo")],
      ],
    ];
  }

  #said({ vi, en }: Bilingual): string {
    return this.#session.language === "vi" ? vi : en;
  }

  #word(value: string | { readonly unparsed: string } | undefined): Lines {
    if (value === undefined) return [];
    if (typeof value === "object") return [this.#session.say("cardUnparsed", { raw: value.unparsed })];
    const key = VALUE_WORDS[value];
    return [key ? this.#session.say(key) : value];
  }

  #day(day: NonNullable<Procedure["publication"]>["decided"]): string | undefined {
    return typeof day === "string" ? dayText(day, this.#session.language) : day?.unparsed;
  }

  #limits(procedure: Procedure): Lines {
    const { language } = this.#session;
    const words = (limit: LimitOfTime, explained: boolean): string => {
      if (limit === "none") return this.#session.say("cardNoLimit");
      const text = valueText(limit, language);
      // Words can be read as they are; a figure with a word that is not a unit, as "1 OTHER", cannot.
      return isUnparsed(limit) && !explained && /^\d/.test(text)
        ? this.#session.say("cardUnparsed", { raw: text })
        : text;
    };
    return timeLimits(procedure).map(({ path, of, limit }) => {
      // Words such as "Theo mô tả" say nothing without the description that they mean.
      const method = isUnparsed(limit) ? atPointer(procedure, path.replace(/\/timeLimit$/, "")) : undefined;
      const description = (method as Method | undefined)?.description;
      const said = [of && this.#said(channelName(of)), words(limit, Boolean(description))].filter(Boolean).join(": ");
      return brief([said, description].filter(Boolean).join(" · "));
    });
  }

  /** Each step in order; those of one case stand under its name. */
  #steps(steps: readonly Step[]): Lines {
    const lines: string[] = [];
    let inCase: string | undefined;
    let number = 0;
    for (const { case: name, name: title, description } of steps) {
      if (name !== inCase) {
        number = 0;
        if (name !== undefined) lines.push(heading(name));
      }
      inCase = name;
      const text = [title, description].filter(Boolean).join(": ");
      if (text === "") continue;
      number += 1;
      lines.push(`${number}. ${brief(text)}`);
    }
    return lines;
  }

  #fees(procedure: Procedure): Lines {
    const { language } = this.#session;
    const line = ({ kind, amount, text }: Fee, of?: string): string => {
      const what = [of, kind === undefined ? undefined : this.#word(KINDS[String(kind)] ?? kind)[0]];
      const free = amount.known && amount.value === 0;
      const shown = free
        ? this.#session.say(amount.readAs ? "cardFreeOnPortal" : "cardFree")
        : valueText(amount, language);
      return brief([what.filter(Boolean).join(", "), shown, text].filter(Boolean).join(" · "));
    };
    const of = (channel: string | { readonly unparsed: string } | undefined) =>
      typeof channel === "string" ? this.#said(channelName(channel)) : channel?.unparsed;
    const lines = (procedure.methods ?? []).flatMap(({ channel, fees }) =>
      Array.isArray(fees) ? fees.map((fee) => line(fee, of(channel))) : [],
    );
    const own = Array.isArray(procedure.fees) ? procedure.fees.map((fee) => line(fee)) : [];
    return [...lines, ...own, ...(lines.length + own.length === 0 ? this.#stated(procedure, "fees") : [])];
  }

  /** The papers of each case, under its name where there are several cases or one that has a name. */
  #components({ componentSets = [] }: Procedure): Lines {
    return componentSets.flatMap(({ case: name, components }, set) => {
      const unnamed = componentSets.length > 1 ? this.#session.say("cardCase", { number: set + 1 }) : undefined;
      const head = name === undefined ? unnamed : heading(name);
      return [...(head ? [head] : []), ...components.map((one, index) => this.#paper(one, index + 1))];
    });
  }

  #paper({ name, code, originals, copies }: Component, number: number): string {
    const counts = [
      typeof originals === "number" ? this.#session.say("cardOriginals", { count: originals }) : originals?.unparsed,
      typeof copies === "number" ? this.#session.say("cardCopies", { count: copies }) : copies?.unparsed,
    ].filter(Boolean);
    return `${number}. ${brief(name ?? code ?? "–")}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`;
  }

  #results(procedure: Procedure): Lines {
    const { results } = procedure;
    return Array.isArray(results) ? results.map(({ name }) => brief(name)) : this.#stated(procedure, "results");
  }

  #requirements(procedure: Procedure): Lines {
    const { requirements } = procedure;
    return typeof requirements === "object" ? some(requirements.text) : this.#stated(procedure, "requirements");
  }

  /** A part that the law lets a procedure leave out: an empty part is a statement, silence is not. */
  #stated(procedure: Procedure, part: "forms" | "fees" | "results" | "requirements"): Lines {
    const status = partStatus(procedure, part);
    if (status === "given") return [this.#session.say("proYes")];
    if (status === "none") return [this.#session.say("cardNone")];
    return procedure.extent === "full" ? [this.#session.say("cardNotStated")] : [];
  }
}

const KINDS: Readonly<Record<string, string>> = { phi: "phí", "le-phi": "lệ phí", price: "giá" };

/** Returns the name of a case as a heading; many sources end it with the colon. */
const heading = (name: string): string => `${brief(name.replace(/[\s:]+$/, ""))}:`;

/** What the words of the model are called. */
const VALUE_WORDS: Readonly<Record<string, WordKey>> = {
  ministry: "proMinistry",
  province: "proProvince",
  district: "proDistrict",
  commune: "proCommune",
  other: "proOther",
  undetermined: "proUndetermined",
  standard: "proStandard",
  specific: "proSpecific",
  internal: "proInternal",
  active: "proActive",
  updated: "proUpdated",
  inactive: "proInactive",
  deleted: "proDeleted",
  expired: "proExpired",
};

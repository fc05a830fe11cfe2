import type { Decoded } from "@egov-vn/core";
import {
  assess,
  featureAt,
  featureFlags,
  levelName,
  outcomeText,
  readDeclared,
  type ServiceRecord,
} from "@egov-vn/service-levels";
import { dayText } from "@egov-vn/validate";
import { asOfDay } from "../options.js";
import type { Session } from "../session.js";
import type { Card, CardMaker } from "./card.js";

const recordIn = (decoded: Decoded<unknown>): ServiceRecord | undefined => decoded.value as ServiceRecord | undefined;

/** The card of a service: what it is declared at, what it reaches today, what it offers, what it does not, what is not said. */
export const serviceFeaturesCard: CardMaker = {
  standard: "service-features",
  card(decoded, session, shown) {
    const record = shown(recordIn(decoded)) as ServiceRecord | undefined;
    if (!record) return undefined;
    const { say, language } = session;
    const day = asOfDay(undefined, session.io.now());
    const { service, proactive } = assess(record.serviceFeatures, day);
    const flags = (wanted: boolean | undefined) =>
      featureFlags.filter(({ path }) => featureAt(record.serviceFeatures, path) === wanted);
    const titles = (wanted: boolean): string[] => {
      const found = flags(wanted).map(({ title }) => title[language]);
      return found.length === 0 ? [] : [found.join("; ")];
    };
    const unstated = flags(undefined).length;
    const isProactive = record.serviceFeatures.proactive?.reminds === true;
    const facts: (readonly [string, readonly string[]])[] = [
      [say("cardProcedureCode"), record.code === undefined ? [] : [record.code]],
      [say("cardName"), record.name === undefined ? [] : [record.name]],
      [say("cardDeclared"), [declaredText(record, session)]],
      [
        say("cardReached", { day: dayText(day, language) }),
        [service, isProactive ? proactive : undefined].flatMap((one) => (one ? [outcomeText(one)[language]] : [])),
      ],
      [say("cardOffers"), titles(true)],
      [say("cardOffersNot"), titles(false)],
      [say("cardUnstated"), [say("cardUnstatedCount", { count: unstated, total: featureFlags.length })]],
    ];
    return { title: say("cardService"), facts: facts.filter(([, lines]) => lines.length > 0) satisfies Card["facts"] };
  },
  value: recordIn,
  facts: () => ({}),
};

function declaredText({ declared }: ServiceRecord, { say, language, io }: Session): string {
  if (declared === undefined) return say("cardNotStated");
  const reading = readDeclared(declared, asOfDay(undefined, io.now()));
  return "level" in reading ? levelName(reading.level)[language] : say("cardOther", { code: String(declared) });
}

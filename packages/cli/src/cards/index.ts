import type { CardMaker } from "./card.js";
import { documentExchangeCard } from "./document-exchange.js";
import { dossierCard, progressCard } from "./dossiers.js";
import { procedureCard } from "./procedure.js";
import { serviceFeaturesCard } from "./service-features.js";

/** How each standard's values are presented. */
export const cardMakers: readonly CardMaker[] = [
  procedureCard,
  serviceFeaturesCard,
  dossierCard,
  progressCard,
  documentExchangeCard,
];

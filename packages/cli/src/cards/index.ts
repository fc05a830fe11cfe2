import type { CardMaker } from "./card.js";
import { documentExchangeCard } from "./document-exchange.js";
import { dossierCard, progressCard } from "./dossiers.js";

/** How each standard's values are presented. */
export const cardMakers: readonly CardMaker[] = [documentExchangeCard, dossierCard, progressCard];

import type { Dossier, ProgressStep } from "../schema.js";
import { canonicalDossiers, canonicalSteps } from "./canonical.js";
import type { DossierFormat } from "./dossier-format.js";
import { dvcqgDossiers, dvcqgSteps } from "./dvcqg.js";
import { iGateDossiers } from "./igate.js";
import { lgspDossiers, lgspSteps } from "./lgsp.js";
import { ministryDossiers } from "./ministry.js";

/** The formats of dossiers. Of two that fit a record equally well the first is taken. */
export const dossierFormats: readonly DossierFormat<Dossier>[] = [
  dvcqgDossiers,
  ministryDossiers,
  lgspDossiers,
  iGateDossiers,
  canonicalDossiers,
];

/** The formats of steps of processing. */
export const progressFormats: readonly DossierFormat<ProgressStep>[] = [dvcqgSteps, lgspSteps, canonicalSteps];

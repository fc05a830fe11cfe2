import { readingOf } from "./address-layer.js";
import { namedUnits } from "./address-names.js";
import { NAMING, presentLayer, resolveIn, scopesOf } from "./addresses.js";
import { answerFrom, listOn } from "./answer.js";
import { districtSuccessors } from "./commune-questions.js";
import { byParentOf, communeKind, communeTable } from "./commune-table.js";
import { diffRows } from "./diff.js";
import { districtRows, districtsOf, FIRST_DAY_WITHOUT_DISTRICTS } from "./districts.js";
import { followIn, traceIn } from "./following.js";
import { indexedSteps } from "./indexed-steps.js";
import { byCodeOf, collect, lineageOf, originIn, shifted, successionIn } from "./lineage.js";
import { lookupIn, LISTS as lookupLists } from "./lookup.js";
import { namedLike } from "./names.js";
import { unpackUnits } from "./packed-units.js";
import { provinceLineage, provinceRows } from "./provinces.js";
import { stepsOf, unpackSteps } from "./steps.js";
import { addSources, headOf, once } from "./table.js";

/**
 * What the entry `@egov-vn/codes/history` is built on. It is built apart, so that neither the main entry nor the communes grow
 * by it; no part of what the package promises.
 *
 * @internal
 */
export const workings = {
  readingOf,
  namedUnits,
  NAMING,
  presentLayer,
  resolveIn,
  scopesOf,
  answerFrom,
  listOn,
  byParentOf,
  districtSuccessors,
  communeKind,
  communeTable,
  diffRows,
  districtRows,
  districtsOf,
  FIRST_DAY_WITHOUT_DISTRICTS,
  followIn,
  traceIn,
  indexedSteps,
  byCodeOf,
  collect,
  lineageOf,
  originIn,
  shifted,
  successionIn,
  lookupIn,
  lookupLists,
  namedLike,
  provinceLineage,
  provinceRows,
  unpackUnits,
  stepsOf,
  unpackSteps,
  addSources,
  headOf,
  once,
};

import type { ServiceMock } from "../behaviour.js";
import { directory } from "./directory.js";
import { documentAxis } from "./document-axis.js";
import { feedback } from "./feedback.js";
import { lgsp } from "./lgsp.js";
import { ministries } from "./ministries.js";
import { monitoring } from "./monitoring.js";
import { oneStop } from "./one-stop.js";
import { payment } from "./payment.js";
import { portal } from "./portal.js";
import { postal } from "./postal.js";
import { signature } from "./signature.js";

/** The systems of the province. */
export const SERVICES: readonly ServiceMock[] = [
  lgsp,
  documentAxis,
  portal,
  oneStop,
  payment,
  signature,
  postal,
  directory,
  feedback,
  monitoring,
  ministries,
];

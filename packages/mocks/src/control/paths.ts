/** Where the control of a province lies, next to its systems. */
export const CONTROL_PATH = "/mock";

/** Tells whether a request is for the control. */
export const isControl = (target: string): boolean =>
  target === CONTROL_PATH || target.startsWith(`${CONTROL_PATH}/`) || target.startsWith(`${CONTROL_PATH}?`);

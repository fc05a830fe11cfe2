import { type Bilingual, reasonOf as ownReasonOf } from "@egov-vn/core";
import { reasonWords } from "./words.js";

const SYSTEM_REASONS = {
  ENOENT: "reasonMissing",
  EACCES: "reasonForbidden",
  EPERM: "reasonForbidden",
  EISDIR: "reasonFolder",
  ENOTDIR: "reasonNotFolder",
  ENOSPC: "reasonDiskFull",
  EMFILE: "reasonTooManyOpen",
  ENAMETOOLONG: "reasonNameTooLong",
  ELOOP: "reasonLinkCircle",
  EIO: "reasonDisk",
} as const satisfies Record<string, keyof typeof reasonWords>;

/** Returns the key of the words for what the system said, or `undefined` when there are no words for it. */
export function systemReason(error: unknown): keyof typeof reasonWords | undefined {
  const code = error instanceof Error ? (error as Error & { readonly code?: string }).code : undefined;
  return code !== undefined && code in SYSTEM_REASONS ? SYSTEM_REASONS[code as keyof typeof SYSTEM_REASONS] : undefined;
}

/** Returns an error in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns why something could not be read. */
export function reasonOf(error: unknown): string | Bilingual {
  const reason = systemReason(error);
  return reason ? reasonWords[reason] : ownReasonOf(error);
}

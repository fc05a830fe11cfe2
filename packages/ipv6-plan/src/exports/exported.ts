import type { Finding, LocalDate } from "@egov-vn/core";

/** A file of an export: its name, with `/` between folders, and its text. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What an export made, and what it could not write or had to write differently. */
export interface Exported {
  readonly files: readonly ExportFile[];
  readonly findings: readonly Finding[];
}

/** What an export needs and a plan does not say. Everything may be left out; what is then missing is a finding. */
export interface ExportOptions {
  /** The zones' serial: a whole number from 1 to 4,294,967,295. Without it, the plan's date and version, `YYYYMMDDnn`. */
  readonly serial?: number;
  /** The name of a VLAN's interface, with `{vlan}` for its number. */
  readonly vlanInterface?: string;
  /** The names of links' interfaces, by the prefix of the link and the name of the router: `"r1 2001:db8:0:ff10::/64"`. */
  readonly linkInterfaces?: Readonly<Record<string, string>>;
  /** The day the export is for: what is not in use then is left out. Without it, the day of the plan. */
  readonly asOf?: LocalDate;
  /** Write planned networks too. */
  readonly planned?: boolean;
  /** The section of phpIPAM that the subnets go to. */
  readonly section?: string;
  /** The resolver's lifetime in router advertisements, in seconds. */
  readonly lifetime?: number;
}

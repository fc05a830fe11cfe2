/** What `egov` gives to a command of another package. */
export interface ExtensionHost {
  readonly io: {
    readonly stdout: { write(text: string): unknown };
    readonly stderr: { write(text: string): unknown };
  };
  readonly language: "vi" | "en";
}

/** Why the server does not start, in words for whoever typed the command; printed without a stack. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}

const EXPECTED = new Set(["StartRefusal", "ConfigError", "FolderInUseError", "FolderDamagedError"]);

/** Ends the process over an error at the start: expected ones as a sentence, others with all that is known. */
export function refuseToStart(error: unknown): never {
  if (error instanceof Error && EXPECTED.has(error.name))
    console.error(`\nHài Lòng does not start.\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}

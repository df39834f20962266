/** Why a command does nothing, in words for whoever typed it; printed without a stack. */
export class CommandRefusal extends Error {
  override readonly name = "CommandRefusal";
}

/** What cannot be read is answered with how it should be written. */
export function orRefuse<Value>(read: () => Value, help: string): Value {
  try {
    return read();
  } catch (cause) {
    throw new CommandRefusal(help, { cause });
  }
}

const EXPECTED = new Set(["CommandRefusal", "ConfigError", "FolderInUseError", "FolderDamagedError"]);

/** Runs a command: an expected refusal is a sentence and exit code 1, anything else is shown whole. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error && EXPECTED.has(error.name) ? error.message : error);
    process.exitCode = 1;
  }
}

import type { Database } from "../database/connect.ts";
import { insertLogWitness, selectLogWitnesses } from "../database/logWitnesses.ts";
import { readNoteKey } from "../sealing/noteKey.ts";

/**
 * Takes in whose cosignatures are kept from now on; the same again changes nothing.
 * @param publicKey as the witness's program prints it
 * @returns "no-key": not the key of a witness; "other-key": somebody of that name is known by another
 */
export async function registerWitness(
  db: Database,
  publicKey: string,
): Promise<"registered" | "no-key" | "other-key"> {
  const key = readNoteKey(publicKey);
  if (key?.use !== "cosignature") return "no-key";
  await insertLogWitness(db, { name: key.name, publicKey });
  const known = (await selectLogWitnesses(db)).find(({ name }) => name === key.name);
  return known?.publicKey === publicKey ? "registered" : "other-key";
}

import type { Speech } from "#contract/languages.ts";
import { installTexts } from "../../web/messages/installed.ts";
import { readTexts } from "../database/citizenLanguages.ts";
import type { Database } from "../database/connect.ts";
import { readStoredSpeech } from "../database/speech.ts";

/** Edition of the texts that the dictionaries have, by tag. */
const editions = new Map<string, string>();

/** What citizens can choose and listen to; after it the dictionaries know the texts of these languages as they are now. */
export async function readSpeech(db: Database): Promise<Speech> {
  const speech = await readStoredSpeech(db);
  for (const { tag, edition } of speech.languages) {
    if (editions.get(tag) === edition) continue;
    installTexts(tag, await readTexts(db, tag));
    editions.set(tag, edition);
  }
  return speech;
}

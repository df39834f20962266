import "./cases.ts";
import "./common.ts";
import "./errors.ts";
import "./listening.ts";
import "./page.ts";
import "./posters.ts";
import "./proof.ts";
import "./rating.ts";
import { citizenTexts as texts } from "./citizenDictionary.ts";

/** Every text of what citizens meet, in Vietnamese and with its places, by its key: all dictionaries have named theirs. */
export const citizenTexts: ReadonlyMap<string, string> = texts;

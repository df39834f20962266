import { createMiddleware } from "hono/factory";
import { NO_SPEECH } from "#contract/languages.ts";
import type { AppEnv } from "../http/env.ts";
import { languageOf } from "../http/language.ts";
import { readSpeech } from "./readSpeech.ts";

/** Addresses that citizens open. Every other page is in Vietnamese or English. */
const OF_CITIZENS = /^\/(d|c|r|kiosk)(\/|$)|^\/voices\/[0-9a-f]|^\/posters$|^\/agencies\/[^/]+\/posters$/i;

/** On citizens' pages the languages of the installation count too, and what is recorded is known. */
export const citizenLanguage = createMiddleware<AppEnv>(async (c, next) => {
  if (OF_CITIZENS.test(c.req.path)) {
    // Without a database the page still says that, in the languages of the program.
    const speech = await readSpeech(c.var.platform.db).catch(() => NO_SPEECH);
    c.set("speech", speech);
    c.set("language", languageOf(c.req.query("lang"), c.req.header("Accept-Language"), speech.languages));
  }
  await next();
});

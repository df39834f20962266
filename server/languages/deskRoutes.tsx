import { Hono } from "hono";
import { LANGUAGE_TAG } from "#contract/languages.ts";
import { plainLine } from "#contract/plainText.ts";
import { LanguagesPage } from "../../web/languages/LanguagesPage.tsx";
import { WordsPage } from "../../web/languages/WordsPage.tsx";
import { citizenTexts } from "../../web/messages/citizenTexts.ts";
import { languages as dictionary } from "../../web/messages/languages.ts";
import {
  insertLanguage,
  listLanguages,
  readTexts,
  type StoredLanguage,
} from "../database/citizenLanguages.ts";
import { insertTrail } from "../database/trail.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitUpload } from "../http/limitUpload.ts";
import { readForm } from "../http/readForm.ts";
import { languagesPage } from "./languagesPage.tsx";
import { faultsOf, saveLanguage } from "./saveTexts.ts";
import type { TextFault } from "./textFault.ts";

/** All texts of a language, written in percents. */
const FORM_KB = 1024;
const NAME_LIMIT = 40;

/** Further languages of what citizens meet: which there are, and their words. */
export const deskRoutes = new Hono<AppEnv>()
  .get("/languages", needs("see-languages"), (c) => overview(c))
  .post("/languages", needs("keep-languages"), add)
  .get("/languages/:tag", needs("see-languages"), (c) => wordsPage(c))
  .post("/languages/:tag", needs("keep-languages"), limitUpload(FORM_KB), save);

async function overview(
  c: AppContext,
  refused?: { tag: string; name: string; problem: string },
): Promise<Response> {
  const page = (
    <LanguagesPage
      language={c.var.language}
      query={languageQuery(c)}
      languages={await listLanguages(c.var.platform.db)}
      count={citizenTexts.size}
      mayKeep={actorIn(c).unitsOf("keep-languages").size > 0}
      refused={refused}
    />
  );
  return await languagesPage(c, dictionary[c.var.language].title, page, refused ? 422 : 200);
}

async function add(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const form = await readForm(c, ["tag", "name"]);
  const [tag, name] = [form.tag.trim(), plainLine(form.name).slice(0, NAME_LIMIT)];
  const words = dictionary[c.var.language];
  if (!LANGUAGE_TAG.test(tag) || !name || /[<>]/.test(name)) {
    return await overview(c, { tag, name, problem: words.badLanguage });
  }
  const actor = actorIn(c);
  const isNew = await db.transaction().execute(async (trx) => {
    if (tag === "vi" || tag === "en" || !(await insertLanguage(trx, { tag, name }))) return false;
    await insertTrail(trx, {
      at: now(),
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor("keep-languages"),
      action: "language.added",
      subject: `language ${tag}`,
      after: { name },
    });
    return true;
  });
  if (!isNew) return await overview(c, { tag, name, problem: words.isThere });
  return c.redirect(`/languages/${tag}${languageQuery(c)}`, 303);
}

interface Refused {
  readonly texts: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, TextFault>>;
}

export async function wordsPage(
  c: AppContext,
  refused?: Refused,
  notices: readonly string[] = [],
): Promise<Response> {
  const stored = await languageIn(c);
  const page = (
    <WordsPage
      language={c.var.language}
      query={languageQuery(c)}
      stored={stored}
      vietnamese={citizenTexts}
      texts={{ ...(await readTexts(c.var.platform.db, stored.tag)), ...refused?.texts }}
      faults={refused?.faults ?? {}}
      mayKeep={actorIn(c).unitsOf("keep-languages").size > 0}
      isSaved={c.req.query("saved") !== undefined}
      notices={notices}
    />
  );
  const isRefused = refused !== undefined || notices.length > 0;
  return await languagesPage(c, stored.name, page, isRefused ? 422 : 200);
}

async function save(c: AppContext): Promise<Response> {
  const { tag } = await languageIn(c);
  const form = await readForm(c, ["name", "isOffered", ...citizenTexts.keys()]);
  const texts = Object.fromEntries([...citizenTexts.keys()].map((key) => [key, (form[key] ?? "").trim()]));
  const name = plainLine(form.name ?? "").slice(0, NAME_LIMIT);
  const faults = faultsOf(texts);
  if (Object.keys(faults).length > 0) return await wordsPage(c, { texts, faults });
  if (!name || /[<>]/.test(name))
    return await wordsPage(c, { texts, faults }, [dictionary[c.var.language].badLanguage]);
  await saveLanguage(c, { tag, name, isOffered: form.isOffered === "yes", texts });
  return c.redirect(savedHref(c, tag), 303);
}

export function savedHref(c: AppContext, tag: string): string {
  return `/languages/${tag}?saved=1${languageQuery(c, "&")}`;
}

export async function languageIn(c: AppContext): Promise<StoredLanguage> {
  const tag = c.req.param("tag");
  const found = (await listLanguages(c.var.platform.db)).find((one) => one.tag === tag);
  if (!found) throw new ApiError("unknown-address");
  return found;
}

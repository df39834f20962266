import { firstLetters } from "#contract/firstLetters.ts";
import { looksLikeCode } from "#contract/pointCode.ts";
import { CodePage } from "../../web/rating/CodePage.tsx";
import { findCodeKinds } from "../database/codeKinds.ts";
import { readInstallation } from "../database/settings.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { findPoint } from "./findOpenPoint.ts";
import { inlinePage, WITHOUT_SCRIPT } from "./inlinePage.ts";

/** GET /d: asks for the code on the poster; with one, leads to its page, which says what may be wrong with it. */
export async function getCodePage(c: AppContext): Promise<Response> {
  const typed = firstLetters((c.req.query("code") ?? "").trim(), 64);
  if (typed) return c.redirect(`/d/${encodeURIComponent(typed)}${languageQuery(c)}`, 303);
  const { db } = c.var.platform;
  const { simulated } = await readInstallation(db);
  const page = (
    <CodePage
      language={c.var.language}
      simulated={simulated}
      inline={WITHOUT_SCRIPT}
      code=""
      kinds={await findCodeKinds(db)}
      languages={languageLinks(c.var.speech, c.var.language, (tag) => `/d?lang=${tag}`)}
      clips={clipsFor(c.var.speech, c.var.language)}
      query={languageQuery(c)}
    />
  );
  return await inlinePage(c, page, WITHOUT_SCRIPT);
}

/** GET /{code}: leads to the page of a code; one with a slip is asked for again, what is no code leads nowhere. */
export async function getBareCode(c: AppContext): Promise<Response> {
  const typed = c.req.param("code") ?? "";
  if (!looksLikeCode(typed)) return await c.notFound();
  const { code } = await findPoint(c.var.platform.db, typed);
  return c.redirect(`/d/${code}${languageQuery(c)}`, 303);
}

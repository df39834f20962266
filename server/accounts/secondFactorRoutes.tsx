import { Hono } from "hono";
import { SecondFactorPage } from "../../web/accounts/SecondFactorPage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { refuseForeignForm } from "../http/foreignForm.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { readForm } from "../http/readForm.ts";
import { authFor } from "./auth.ts";
import { doorFrame } from "./frame.ts";
import { nextPath } from "./nextPath.ts";
import { finishSignIn, noteFailedSignIn } from "./sessions.ts";

/** The second step. The library allows five tries a sign-in, and ten wrong ones in a row before it waits. */
export const secondFactorRoutes = new Hono<AppEnv>()
  .get("/sign-in/second-factor", anyone, (c) => factorPage(c, c.req.query("next") ?? ""))
  .post("/sign-in/second-factor", anyone, limitBody, async (c) => {
    refuseForeignForm(c);
    const form = await readForm(c, ["code", "recovery", "next"]);
    const auth = await authFor(c);
    const { headers } = c.req.raw;
    const code = form.code.replace(/\s/g, "");
    const answer =
      code === ""
        ? await auth.api.verifyBackupCode({ body: { code: form.recovery.trim() }, headers, asResponse: true })
        : await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true });
    const cookies = answer.headers.getSetCookie();
    if (answer.ok) return await finishSignIn(c, cookies, nextPath(form.next), "second-factor");
    const said = (await answer.json().catch(() => ({}))) as { code?: string };
    await noteFailedSignIn(c.get("platform"), "", "code");
    const language = c.get("language");
    const isOver = said.code !== "INVALID_CODE" && said.code !== "INVALID_BACKUP_CODE";
    return await factorPage(c, form.next, isOver ? words[language].factorExpired : words[language].wrongCode);
  });

async function factorPage(c: AppContext, next: string, problem?: string): Promise<Response> {
  const page = (
    <SecondFactorPage
      {...(await doorFrame(c))}
      next={nextPath(next)}
      query={languageQuery(c)}
      problem={problem}
    />
  );
  return c.html(renderDocument(page), problem ? 401 : 200);
}

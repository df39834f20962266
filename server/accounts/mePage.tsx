import { MePage } from "../../web/accounts/MePage.tsx";
import { accounts as words } from "../../web/messages/accounts.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { listSessions } from "../database/accountSessions.ts";
import { findAccountState } from "../database/accounts.ts";
import { readInstallation } from "../database/settings.ts";
import { actorIn } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";

const NOTICES = {
  "password-changed": "passwordChanged",
  "factor-on": "factorDone",
  "factor-off": "factorEnded",
  "session-ended": "sessionEnded",
} as const;

const inVietnam = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

/** GET /me, and the same page again when a form on it was refused. */
export async function mePage(c: AppContext, { problem }: { problem?: string }): Promise<Response> {
  const { db, now } = c.get("platform");
  const actor = actorIn(c);
  const state = await findAccountState(db, actor.accountId);
  const sessions = await listSessions(db, actor.accountId, now());
  const said = NOTICES[c.req.query("notice") as keyof typeof NOTICES];
  const page = (
    <MePage
      frame={officialFrame(c, await readInstallation(db))}
      assets={{ styles: [assetPath("accounts/page.css")] }}
      me={{
        username: actor.username,
        grants: actor.grants,
        hasFactor: state.hasFactor,
        needsFactor: actor.lacksFactor,
        hasPassword: state.hasPassword,
        sessions: sessions.map(({ id, createdAt, expiresAt }) => ({
          id,
          since: inVietnam.format(createdAt),
          until: inVietnam.format(expiresAt),
          isThis: id === actor.sessionId,
        })),
      }}
      notice={said && words[c.get("language")][said]}
      problem={problem}
    />
  );
  return c.html(renderDocument(page), problem ? 422 : 200);
}

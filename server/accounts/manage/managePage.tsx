import type { VNode } from "preact";
import type { ManagePageProps } from "../../../web/accounts/manage/ManageFrame.tsx";
import { manageAccounts } from "../../../web/messages/manageAccounts.ts";
import { renderDocument } from "../../../web/ui/renderDocument.ts";
import type { StoredAgency } from "../../database/agencies.ts";
import { readInstallation } from "../../database/settings.ts";
import { assetPath } from "../../http/assets.ts";
import type { AppContext } from "../../http/env.ts";
import { officialFrame } from "../../http/officialFrame.ts";

const NOTICES = {
  saved: "saved",
  "grant-ended": "grantEnded",
  "grant-given": "grantGiven",
  "factor-ended": "factorEnded",
  "sessions-ended": "sessionsEnded",
  disabled: "disabled",
  enabled: "enabled",
} as const;
export type ManageNotice = keyof typeof NOTICES;
export type ManageFault = keyof (typeof manageAccounts)["vi"]["faults"];

/** Draws a page of accounts. @param fault why what was sent was not done */
export async function managePage(
  c: AppContext,
  draw: (page: ManagePageProps) => VNode,
  fault?: ManageFault,
  status: 200 | 422 = fault ? 422 : 200,
): Promise<Response> {
  const words = manageAccounts[c.get("language")];
  const said = NOTICES[c.req.query("notice") as ManageNotice];
  const page = draw({
    frame: officialFrame(c, await readInstallation(c.get("platform").db)),
    assets: { styles: [assetPath("accounts/page.css")] },
    notice: said && c.req.method === "GET" ? words[said] : undefined,
    problem: fault && words.faults[fault],
  });
  return c.html(renderDocument(page), status);
}

/** Back to a page after something was done there. */
export function doneAt(c: AppContext, path: string, notice: ManageNotice): Response {
  const query = new URLSearchParams({ notice });
  if (c.req.query("lang") !== undefined) query.set("lang", c.get("language"));
  return c.redirect(`${path}?${query}`, 303);
}

export function unitChoices(units: readonly StoredAgency[]): { value: string; label: string }[] {
  return units.map(({ id, name, code }) => ({ value: String(id), label: `${name} (${code})` }));
}

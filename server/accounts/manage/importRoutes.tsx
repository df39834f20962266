import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { ImportPage } from "../../../web/accounts/manage/ImportPage.tsx";
import { manageAccounts } from "../../../web/messages/manageAccounts.ts";
import { ApiError } from "../../http/ApiError.ts";
import { actorIn, needs } from "../../http/access.ts";
import type { AppContext, AppEnv } from "../../http/env.ts";
import { limitUpload } from "../../http/limitUpload.ts";
import { runImport } from "../../imports/runImport.ts";
import { ACCOUNT_COLUMNS } from "./accountColumns.ts";
import { accountsImporter, type MadeAccount } from "./accountsImporter.ts";
import { byAdministrator } from "./by.ts";
import { managePage } from "./managePage.tsx";
import { sheetsPage } from "./sheetsPage.tsx";

/** 2,000 accounts come to some 200 KB; base64 makes a third more of it. */
const LONGEST_KB = 600;
const COLUMNS = ACCOUNT_COLUMNS.map(({ name, optional = false, about }) => ({ name, optional, about }));

/** Many accounts from a file, in two steps; between them the browser keeps the file, and the server nothing. */
export const importRoutes = new Hono<AppEnv>()
  .get("/accounts/import", needs("change-accounts"), (c) => importPage(c, null))
  .post("/accounts/import", needs("change-accounts"), limitUpload(LONGEST_KB), async (c) => {
    const { db, now } = c.get("platform");
    const sent = await readSent(c);
    if (sent === undefined) {
      const reason = manageAccounts[c.get("language")].import.noFile;
      return await importPage(c, { refusals: [{ line: 1, reason, remedy: "" }], summary: [], kept: "" });
    }
    const actor = actorIn(c);
    const made: MadeAccount[] = [];
    const importer = accountsImporter({
      by: byAdministrator(c),
      may: (agencyId) => actor.may("change-accounts", agencyId),
      onMade: (account) => made.push(account),
    });
    const order = { bytes: sent.bytes, today: dayInVietnam(now()), apply: sent.isConfirmed };
    const { state, refusals, summary } = await runImport(db, importer, order);
    if (state === "written") {
      return await sheetsPage(
        c,
        made.map(({ grant, unitName, ...person }) => ({ ...person, role: grant.role, unit: unitName })),
      );
    }
    return await importPage(c, { refusals, summary, kept: Buffer.from(sent.bytes).toString("base64") });
  });

/** A chosen file, or the one that was checked before and is now confirmed. */
async function readSent(c: AppContext): Promise<{ bytes: Uint8Array; isConfirmed: boolean } | undefined> {
  if (!(c.req.header("Content-Type") ?? "").startsWith("multipart/form-data")) {
    throw new ApiError("unsupported-content-type");
  }
  const form = await c.req.formData().catch((cause: unknown) => {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("invalid-body", { cause });
  });
  const kept = form.get("kept");
  if (typeof kept === "string" && kept !== "") {
    return { bytes: Buffer.from(kept, "base64"), isConfirmed: true };
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return undefined;
  return { bytes: new Uint8Array(await file.arrayBuffer()), isConfirmed: false };
}

type Outcome = Parameters<typeof ImportPage>[0]["outcome"];

async function importPage(c: AppContext, outcome: Outcome): Promise<Response> {
  return await managePage(
    c,
    (props) => <ImportPage {...props} columns={COLUMNS} outcome={outcome} />,
    undefined,
    outcome && outcome.refusals.length > 0 ? 422 : 200,
  );
}

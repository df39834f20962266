import { dayInVietnam } from "#contract/day.ts";
import { CasePage } from "../../web/cases/CasePage.tsx";
import type { CaseDraft, CasePreview } from "../../web/cases/caseView.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { isThere, listAgencies } from "../database/agencies.ts";
import { listOfficialsForCase } from "../database/caseOfficials.ts";
import { findCase, listCaseEvents } from "../database/cases.ts";
import { readUnmaskedWords } from "../database/caseWords.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation } from "../database/settings.ts";
import { insertTrail, type TrailEntry } from "../database/trail.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { caseIdIn, refuseUnseen } from "./caseScope.ts";

export interface CasePageFacts {
  readonly draft?: CaseDraft;
  readonly preview?: CasePreview;
  /** Opens what is masked, for this one answer, with the reason that the trail keeps. */
  readonly unmaskFor?: string;
  readonly status?: 200 | ApiError["status"];
}

/** One case as an official sees it. Every opening of it is on the trail, as reading. */
export async function casePage(c: AppContext, facts: CasePageFacts = {}): Promise<Response> {
  const { db, now } = c.var.platform;
  const actor = actorIn(c);
  const file = await findCase(db, caseIdIn(c));
  if (!file) throw new ApiError("unknown-case");
  await refuseUnseen(c, actor, file);
  const unit = file.handledBy;
  const entry: TrailEntry = {
    at: now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("see-cases", unit),
    action: "case.read",
    subject: `case ${file.id}`,
    agencyId: unit,
  };
  const reason = facts.unmaskFor;
  const unmasked =
    reason === undefined
      ? await insertTrail(db, entry).then(() => undefined)
      : await db.transaction().execute((trx) =>
          readUnmaskedWords(trx, file.id, {
            ...entry,
            role: actor.roleFor("unmask-words", unit),
            action: "case.unmasked",
            after: { reason },
          }),
        );
  const today = dayInVietnam(now());
  const may = {
    answer: actor.may("answer-cases", unit),
    direct: actor.may("direct-cases", unit),
    unmask: actor.may("unmask-words", unit),
  };
  const page = (
    <CasePage
      frame={officialFrame(c, await readInstallation(db))}
      styles={[assetPath("cases/page.css")]}
      file={file}
      events={await listCaseEvents(db, file)}
      isMine={file.assigneeId === actor.accountId}
      isLate={(file.state === "new" || file.state === "in-progress") && file.dueOn < today}
      may={may}
      officials={may.direct ? await listOfficialsForCase(db, unit, today) : []}
      units={may.direct ? await unitsToday(db, today, unit) : []}
      draft={facts.draft}
      preview={facts.preview}
      unmasked={unmasked}
    />
  );
  return c.html(renderDocument(page), facts.status ?? 200);
}

async function unitsToday(db: Database, today: string, but: number) {
  const units = await listAgencies(db);
  return units
    .filter((unit) => unit.id !== but && isThere(unit, today))
    .map(({ id, name }) => ({ id, name }));
}

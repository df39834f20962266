import { type Context, Hono } from "hono";
import { ANSWER_LIMIT, NOTE_LIMIT, REASON_LIMIT } from "#contract/cases.ts";
import { dayInVietnam } from "#contract/day.ts";
import { maskedText } from "#contract/masking.ts";
import { officialCases } from "../../web/messages/officialCases.ts";
import { isThere, listAgencies } from "../database/agencies.ts";
import { listOfficialsForCase } from "../database/caseOfficials.ts";
import { ApiError } from "../http/ApiError.ts";
import { needs } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { actOnCase, moved, refuseUnassigned } from "./actOnCase.ts";
import { answered, textGiven } from "./caseForms.ts";
import { casePage } from "./casePage.tsx";
import { unitOfCase } from "./caseScope.ts";
import { numbersIn } from "./numbersIn.ts";

const answering = needs("answer-cases", unitOfCase);
const directing = needs("direct-cases", unitOfCase);
const unmasking = needs("unmask-words", unitOfCase);

/** What officials do to a case: plain forms, each led back to the case. */
export const caseActions = new Hono<AppEnv>()
  .post("/cases/:id/take-up", answering, limitBody, (c) =>
    answered(c, "take-up", async ({ version }) => {
      await refuseUnassigned(c);
      await actOnCase(c, { right: "answer-cases", version }, ({ state }) => ({
        kind: "taken-up",
        action: "case.taken-up",
        changes: { state: moved(state, "take-up") },
      }));
      return undefined;
    }),
  )
  .post("/cases/:id/note", answering, limitBody, (c) =>
    answered(c, "note", async (form) => {
      await refuseUnassigned(c);
      const text = textGiven(form, NOTE_LIMIT);
      await actOnCase(c, { right: "answer-cases", version: form.version }, () => ({
        kind: "noted",
        action: "case.noted",
        changes: {},
        text,
      }));
      return undefined;
    }),
  )
  .post("/cases/:id/answer", answering, limitBody, (c) =>
    answered(c, "answer", async (form) => {
      await refuseUnassigned(c);
      const text = textGiven(form, ANSWER_LIMIT);
      const numbers = numbersIn(text);
      if (form.step !== "send") return await casePage(c, { preview: { text, numbers } });
      if (numbers.length > 0 && form.confirmed !== "yes") throw new ApiError("answer-holds-number");
      await sendAnswer(c, form.version, text);
      return undefined;
    }),
  )
  .post("/cases/:id/assign", directing, limitBody, (c) =>
    answered(c, "assign", async ({ version, assignee }) => {
      await assign(c, version, assignee);
      return undefined;
    }),
  )
  .post("/cases/:id/hand-over", directing, limitBody, (c) =>
    answered(c, "hand-over", async ({ version, unit }) => {
      await handOver(c, version, unit);
      // Whoever gave it away may not see it any more.
      return c.redirect(`/cases${languageQuery(c)}`, 303);
    }),
  )
  .post("/cases/:id/close", directing, limitBody, (c) =>
    answered(c, "close", async ({ version }) => {
      await actOnCase(c, { right: "direct-cases", version }, ({ state, hiddenReason }) => ({
        kind: "closed",
        action: "case.closed",
        changes: { state: moved(state, hiddenReason === null ? "close" : "close-hidden") },
      }));
      return undefined;
    }),
  )
  .post("/cases/:id/hide", directing, limitBody, (c) =>
    answered(c, "hide", async (form) => {
      const reason = masked(c, textGiven(form, REASON_LIMIT));
      await actOnCase(c, { right: "direct-cases", version: form.version }, () => ({
        kind: "hidden",
        action: "case.hidden",
        changes: { hidden_reason: reason },
        text: reason,
        trail: { reason },
      }));
      return undefined;
    }),
  )
  .post("/cases/:id/unhide", directing, limitBody, (c) =>
    answered(c, "hide", async ({ version }) => {
      await actOnCase(c, { right: "direct-cases", version }, () => ({
        kind: "unhidden",
        action: "case.unhidden",
        changes: { hidden_reason: null },
      }));
      return undefined;
    }),
  )
  .post("/cases/:id/unmask", unmasking, limitBody, (c) =>
    answered(
      c,
      "unmask",
      async (form) => await casePage(c, { unmaskFor: masked(c, textGiven(form, REASON_LIMIT)) }),
    ),
  );

/** The trail keeps reasons for ever: what leads to a person is masked in them as it is in comments. */
function masked(c: Context<AppEnv>, reason: string): string {
  return maskedText(reason, officialCases[c.var.language].masked);
}

async function sendAnswer(c: Context<AppEnv>, version: string, text: string): Promise<void> {
  const today = dayInVietnam(c.var.platform.now());
  await actOnCase(c, { right: "answer-cases", version }, ({ state, answeredOn, dueOn }) => ({
    kind: "answered",
    action: "case.answered",
    changes: {
      state: moved(state, "answer"),
      ...(answeredOn === null && { answered_on: today, answered_in_time: today <= dueOn }),
    },
    text,
  }));
}

async function assign(c: Context<AppEnv>, version: string, assignee: string): Promise<void> {
  const today = dayInVietnam(c.var.platform.now());
  await actOnCase(c, { right: "direct-cases", version }, async ({ handledBy }, trx) => {
    const officials = await listOfficialsForCase(trx, handledBy, today);
    const chosen = officials.find(({ id }) => id === assignee);
    if (assignee && !chosen) throw new ApiError("invalid-field", { field: "assignee" });
    return {
      kind: "assigned",
      action: "case.assigned",
      changes: { assignee_id: chosen?.id ?? null },
      ...(chosen && { detail: chosen.name }),
      trail: { assignee: chosen?.name ?? null },
    };
  });
}

/** To the unit that decides the matter: another's case from then on, without its assignee. The due day stays. */
async function handOver(c: Context<AppEnv>, version: string, unit: string): Promise<void> {
  const today = dayInVietnam(c.var.platform.now());
  await actOnCase(c, { right: "direct-cases", version }, async ({ handledBy }, trx) => {
    const target = (await listAgencies(trx)).find(({ id }) => String(id) === unit);
    if (!target || target.id === handledBy || !isThere(target, today)) {
      throw new ApiError("invalid-field", { field: "unit" });
    }
    return {
      kind: "handed-over",
      action: "case.handed-over",
      changes: { handled_by: target.id, assignee_id: null },
      detail: target.name,
      trail: { unit: target.name },
    };
  });
}

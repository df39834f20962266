import { dayInVietnam } from "#contract/day.ts";
import { normalizePointCode, pointCodeFault } from "#contract/pointCode.ts";
import { rating as words } from "../../web/messages/rating.ts";
import { CodePage } from "../../web/rating/CodePage.tsx";
import type { FormProblem } from "../../web/rating/entry.ts";
import { OtherAnswersPage } from "../../web/rating/OtherAnswersPage.tsx";
import { RefusedCommentPage } from "../../web/rating/RefusedCommentPage.tsx";
import { findCodeKinds } from "../database/codeKinds.ts";
import { readInstallation } from "../database/settings.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { problemOf } from "../http/problem.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { ClosedAgencyError, findPoint, SeveralPointsError } from "./findOpenPoint.ts";
import { inlinePage, WITH_SCRIPT, WITHOUT_SCRIPT } from "./inlinePage.ts";
import { RefusedComment, RefusedForm } from "./Refused.ts";
import { drawnAt, ratingPage } from "./ratingPage.tsx";
import { receiptOf } from "./receipt.ts";

/** Refusals of the code itself: no form can come back, there is nothing to rate behind it. */
const OF_THE_CODE = new Set([
  "misread-code",
  "unknown-code",
  "several-codes",
  "withdrawn-code",
  "closed-agency",
]);
/** Of these, the ones that typing anew may mend. */
const MENDED_BY_TYPING = new Set(["misread-code", "unknown-code", "several-codes"]);

/** Any refusal on the citizen's way, as a page of the same kind. What was filled in comes back. */
export async function refusalPage(c: AppContext, error: ApiError): Promise<Response> {
  const { db } = c.var.platform;
  const { simulated } = await readInstallation(db).catch(() => ({ simulated: false }));
  const problem = problemIn(c, error);
  const typed = (c.req.param("code") ?? "").slice(0, 32);
  const code = normalizePointCode(typed);
  const isCode = pointCodeFault(code) === null;
  const { language, speech } = c.var;
  const clips = clipsFor(speech, language);
  const facts = { language, simulated, inline: WITHOUT_SCRIPT, query: languageQuery(c), clips };
  if (error instanceof RefusedForm && error.code === "other-answers" && isCode) {
    const entry = { ...error.entry, id: crypto.randomUUID(), revises: "" };
    const asked = { ...problem, field: undefined };
    const page = <OtherAnswersPage {...facts} {...{ code, entry }} problem={asked} sentId={error.entry.id} />;
    return await inlinePage(c, page, WITHOUT_SCRIPT, error.status);
  }
  if (error instanceof RefusedForm && !OF_THE_CODE.has(error.code) && isCode) {
    const point = await findPoint(db, code).catch(() => null);
    const entry = entryAgain(c, error);
    const page = ratingPage(c, {
      code,
      point,
      simulated,
      publishedOn: null,
      problem,
      speech,
      entry,
      drawn: drawnAt(c.var.platform.now()),
    });
    return await inlinePage(c, page, WITH_SCRIPT, error.status);
  }
  if (error instanceof RefusedComment && !OF_THE_CODE.has(error.code) && isCode) {
    const { text, about, when } = error;
    const isOwn = error.code === "receipt-taken";
    // Second words are told no receipt of the first, which may be another person's.
    const receipt = isOwn ? receiptOf(crypto.randomUUID()) : error.receipt;
    const page = <RefusedCommentPage {...facts} {...{ code, receipt, text, about, when, problem, isOwn }} />;
    return await inlinePage(c, page, WITHOUT_SCRIPT, error.status);
  }
  const several = [error, error.cause].find((one) => one instanceof SeveralPointsError);
  const kinds = await findCodeKinds(db).catch(() => undefined);
  const closed = [error, error.cause].find((one) => one instanceof ClosedAgencyError);
  const isMended = MENDED_BY_TYPING.has(error.code);
  const isGet = c.req.method === "GET";
  const page = (
    <CodePage
      {...facts}
      code={!isMended && OF_THE_CODE.has(error.code) ? "" : typed}
      problem={{ ...problem, field: isMended ? "code" : undefined }}
      languages={isGet ? languageLinks(speech, language, (tag) => `${c.req.path}?lang=${tag}`) : []}
      successors={closed?.successors ?? []}
      points={several?.points ?? []}
      kinds={kinds}
    />
  );
  return await inlinePage(c, page, WITHOUT_SCRIPT, error.status);
}

function problemIn(c: AppContext, error: ApiError): FormProblem {
  const { language } = c.var;
  const { title, detail = "", field } = problemOf(error, language);
  if (
    error instanceof RefusedComment &&
    error.details.field === "comment" &&
    error.code === "invalid-field"
  ) {
    return { title: words[language].problem, detail: words[language].emptyComment, field };
  }
  return { title, detail, field: field?.replace("answers.", "") };
}

/** What was filled in; where the page's own id or day was refused, with new ones. */
function entryAgain(c: AppContext, { entry, details }: RefusedForm) {
  const isOwn = details.field === "id" || details.field === "day";
  if (!isOwn) return entry;
  return { ...entry, id: crypto.randomUUID(), day: dayInVietnam(c.var.platform.now()) };
}

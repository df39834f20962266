import { commentText } from "#contract/commentText.ts";
import type { CaseDraft } from "../../web/cases/caseView.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { problemOf } from "../http/problem.ts";
import { readForm } from "../http/readForm.ts";
import { casePage } from "./casePage.tsx";

export type CaseForm = Record<"version" | "text" | "assignee" | "unit" | "step" | "confirmed", string>;

/** What every form of a case may send. */
export async function readCaseForm(c: AppContext): Promise<CaseForm> {
  return await readForm(c, ["version", "text", "assignee", "unit", "step", "confirmed"]);
}

/** A text that is needed, cleaned; refused when it is empty or too long. */
export function textGiven(form: CaseForm, limit: number): string {
  const text = commentText(form.text);
  if (!text) throw new ApiError("invalid-field", { field: "text" });
  if (text.length > limit) {
    throw new ApiError("text-too-long", { field: "text", params: { length: text.length, limit } });
  }
  return text;
}

/**
 * Answers a form of a case: leads back to the case, or draws it again with what was written and what is wrong with it,
 * so that nothing is lost.
 */
export async function answered(
  c: AppContext,
  name: CaseDraft["form"],
  work: (form: CaseForm) => Promise<Response | undefined>,
): Promise<Response> {
  const form = await readCaseForm(c);
  try {
    const response = await work(form);
    return response ?? c.redirect(c.req.path.replace(/\/[a-z-]+$/, "") + languageQuery(c), 303);
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.status !== 422 && error.status !== 409) throw error;
    const { title, detail = "" } = problemOf(error, c.var.language);
    const draft = { form: name, text: form.text, problem: { title, detail, code: error.code } };
    return await casePage(c, { draft, status: error.status });
  }
}

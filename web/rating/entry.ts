import type { Criterion } from "#contract/questionnaire.ts";

/** What a citizen filled in, as text, whether right or wrong: a refused form comes back with all of it. */
export type RatingEntry = Readonly<
  Record<Criterion | "id" | "day" | "comment" | "about" | "when" | "revises" | "service", string>
>;

export const EMPTY_ENTRY: RatingEntry = {
  id: "",
  day: "",
  overall: "",
  access: "",
  procedure: "",
  officer: "",
  result: "",
  feedback: "",
  comment: "",
  about: "",
  when: "",
  revises: "",
  service: "",
};

/** What is wrong, in words, and with which field. */
export interface FormProblem {
  readonly title: string;
  readonly detail: string;
  readonly field?: string | undefined;
}

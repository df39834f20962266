import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { common } from "../../web/messages/common.ts";
import type { NewQuestionnaire } from "../database/questionnaires.ts";

/** The form as it is stored, with the words that citizens see. */
export const questionnaireRow: NewQuestionnaire = {
  id: QUESTIONNAIRE.id,
  code: QUESTIONNAIRE.code,
  criteria: QUESTIONNAIRE.criteria.map((code) => ({
    code,
    name: common.vi.criteria[code],
    nameEn: common.en.criteria[code],
  })),
};

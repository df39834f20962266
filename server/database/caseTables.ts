import type { Generated } from "kysely";
import type { CaseEventKind, CaseState, CaseVerdict } from "#contract/cases.ts";

export interface CasesTable {
  agency_id: number;
  id: Generated<string>;
  receipt_key: string;
  handled_by: number;
  about: string | null;
  urgent: Generated<boolean>;
  state: Generated<CaseState>;
  assignee_id: string | null;
  seen_week: string;
  counted_from: string;
  due_on: string;
  answered_on: string | null;
  answered_in_time: boolean | null;
  verdict: CaseVerdict | null;
  reopenings: Generated<number>;
  has_message: Generated<boolean>;
  hidden_reason: string | null;
  version: Generated<number>;
}

export interface CaseEventsTable {
  agency_id: number;
  case_id: string;
  number: number;
  kind: CaseEventKind;
  week: string;
  at: Date | null;
  account_id: string | null;
  account_name: string | null;
  text: string | null;
  detail: string | null;
}

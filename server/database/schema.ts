import type { ColumnType, Generated } from "kysely";
import type { TrailAction } from "#contract/trail.ts";
import type {
  AccountCredentialsTable,
  AccountSecondFactorsTable,
  AccountSessionsTable,
  AccountsTable,
  AccountVerificationsTable,
  GrantsTable,
  TrailTable,
} from "./accountTables.ts";
import type { AlertTables } from "./alertTables.ts";
import type { CaseEventsTable, CasesTable } from "./caseTables.ts";
import type { LogKind } from "./logEntries.ts";
import type { ModelsSchema } from "./modelsSchema.ts";
import type { SpeechTables } from "./speechTables.ts";
import type { PlanFacts } from "./windowPlans.ts";

/** Tables as migrations/ makes them. Days are YYYY-MM-DD strings (see connect.ts). snake_case stops at this room's door. */
export interface Schema extends AlertTables, ModelsSchema, SpeechTables {
  settings: { name: string; value: unknown };
  agencies: AgenciesTable;
  successions: { predecessor_id: number; successor_id: number; on_date: string; source: string | null };
  service_fields: { code: string; name: string; name_en: string | null };
  services: { id: Generated<number>; code: string; name: string; field_code: string };
  rating_points: RatingPointsTable;
  questionnaires: { id: number; code: string; criteria: unknown };
  ratings: RatingsTable;
  inbox: Omit<RatingsTable, "step"> & { service_id: number | null; first_levels: (number | null)[] | null };
  word_inbox: { id: string; sealed: Buffer };
  service_tallies: { month: string; service_id: number; n: number };
  steps: {
    agency_id: number;
    id: number;
    kind: "window" | "year" | "before";
    month: string;
    window_from: string;
    window_to: string;
    takes: Generated<"all" | "ample" | "shown" | "rest">;
    published_on: string;
  };
  window_plans: {
    agency_id: number;
    quarter: string;
    kind: "week" | "month" | "quarter";
    expected: ColumnType<PlanFacts | null, never, never>;
  };
  log_key: { one: Generated<boolean>; name: string; public_key: string; sealed: Buffer };
  log_entries: { index: number; kind: LogKind; ref: string; entry: string };
  log_contents: { index: number; content: string };
  log_tiles: { level: number; index: number; hashes: Buffer };
  log_heads: { size: number; note: string; signed_on: string };
  log_witnesses: { name: string; public_key: string };
  log_cosignatures: { size: number; witness: string; line: string };
  publishing: { one: Generated<boolean>; done_on: string | null };
  carried_answers: Omit<TallyColumns, "point_id"> & { year: number };
  tallies_before: TallyColumns & { what: "released" | "marked" | "carried"; month: string; rules: string };
  tallies: TallyColumns & { month: string };
  marked_tallies: TallyColumns & { month: string; rules: string };
  year_clearings: { year: number; cleared_on: string; ratings: number; tallies_sha256: string };
  comments: CommentsTable;
  cases: CasesTable;
  case_events: CaseEventsTable;
  official_figures: OfficialFiguresTable;
  accounts: AccountsTable;
  account_sessions: AccountSessionsTable;
  grants: GrantsTable;
  account_credentials: AccountCredentialsTable;
  account_verifications: AccountVerificationsTable;
  account_second_factors: AccountSecondFactorsTable;
  account_links: { token_digest: string; account_id: string; expires_at: Date; used_at: Date | null };
  sign_in_failures: { key: string; failures: number; last_failed_at: Date; kept_until: Date };
  trail: TrailTable;
  trail_days: { day: string; rows: number; sha256: string; closed_at: Date };
  trend_notes: TrendNotesTable;
  trail_repeats: TrailRepeatsTable;
  trail_hours: TrailHoursTable;
  report_files: { year: number; edition: number; kind: "docx"; made_of: string; content: Buffer };
  point_floods: { agency_id: number; point_id: number; day: string; from_step: number };
  kiosk_contacts: { agency_id: number; point_id: number; last_on: string };
  dossiers: { agency_id: number; month: string; field_code: string; received: number; resolved: number };
  dossier_corrections: DossierCorrectionsTable;
  report_editions: ReportEditionsTable;
}

export interface AgenciesTable {
  id: Generated<number>;
  code: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  kind: "province" | "district" | "commune" | "ward" | "town" | "department";
  parent_id: number | null;
  search_name: string;
}

export interface RatingPointsTable {
  id: Generated<number>;
  code: string;
  agency_id: number;
  name: string;
  channel: Generated<"counter" | "kiosk" | "slip" | "online">;
  field_code: string | null;
  opened_on: string;
  closed_on: string | null;
  deciding_agency_id: Generated<number | null>;
}

export interface RatingsTable {
  agency_id: number;
  rated_on: string;
  id: string;
  point_id: number;
  step: number | null;
  questionnaire_id: number;
  field: string;
  deciding_agency_id: number | null;
  levels: (number | null)[];
}

export interface TallyColumns {
  agency_id: number;
  point_id: number;
  questionnaire_id: number;
  criterion: string;
  field: string;
  n1: number;
  n2: number;
  n3: number;
  n4: number;
  n5: number;
}

export interface CommentsTable {
  agency_id: number;
  receipt_key: string;
  point_id: number;
  about: string | null;
  body: string;
  received_week: string;
  urgent: Generated<boolean>;
}

export interface TrailRepeatsTable {
  account_id: string;
  day: string;
  action: TrailAction;
  subject: string;
  agency_id: number;
  times: number;
}

export interface TrailHoursTable {
  hour: Date;
  action: TrailAction;
  subject: string;
  account_name: string;
  why: string;
  times: number;
}

export interface OfficialFiguresTable {
  id: Generated<number>;
  instrument: string;
  territory_code: string;
  territory: string;
  year: number;
  measure: string;
  percent: number | null;
  respondents: number | null;
  rank: number | null;
  ranked_of: number | null;
  source: string;
}

export interface DossierCorrectionsTable {
  id: Generated<number>;
  agency_id: number;
  month: string;
  field_code: string;
  received_before: number;
  resolved_before: number;
  received_after: number;
  resolved_after: number;
  corrected_on: string;
}

/** The jsonb columns are written as text by asJson.ts and read as the types of #scoring/yearlyReport.ts. */
export interface ReportEditionsTable {
  year: number;
  edition: number;
  frozen_on: string;
  simulated: boolean;
  province_name: string;
  scoring_version: string;
  questionnaire: unknown;
  boundaries: unknown;
  input: unknown;
  figures: unknown;
  counts_sha256: string;
  changes: string | null;
}

export interface TrendNotesTable {
  id: Generated<number>;
  agency_id: number;
  on_date: string;
  body: string;
  account_id: string;
  noted_on: string;
}

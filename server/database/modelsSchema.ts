import type { Generated } from "kysely";
import type { HolderKind, ModelField, ModelState, ModelStep } from "#contract/models.ts";

/** Tables of the movement: migrations/2026-11-28-models.sql. */
export interface ModelsSchema {
  models: ModelsTable;
  model_agencies: { model_id: number; agency_id: number };
  model_steps: ModelStepsTable;
  model_photos: ModelPhotosTable;
  model_documents: ModelDocumentsTable;
}

export interface ModelsTable {
  id: Generated<number>;
  title: string;
  field: ModelField;
  holder_kind: HolderKind;
  holder_name: string | null;
  consent_on: string | null;
  agency_id: number;
  registered_on: string;
  aim: string;
  due_on: string | null;
  state: ModelState;
  starts_in: string | null;
  tied_points: string[];
  tied_factors: string[];
  results: unknown;
  title_key: string;
  search_text: string;
}

export interface ModelStepsTable {
  id: Generated<number>;
  model_id: number;
  step: ModelStep;
  on_date: string;
  decision: string | null;
  account_id: string | null;
  account_name: string;
}

export interface ModelDocumentsTable {
  id: Generated<number>;
  model_id: number;
  title: string;
  content: Buffer;
  added_on: string;
}

export interface ModelPhotosTable {
  id: Generated<number>;
  model_id: number;
  caption: string;
  width: number;
  height: number;
  large: Buffer;
  small: Buffer;
  added_on: string;
}

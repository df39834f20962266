import type { ModelField, ModelState, ModelStep } from "#contract/models.ts";
import type { Language } from "../messages/dictionary.ts";

/** How many models came how far; whoever is recognised or exemplary is among the registered. */
export interface ModelCounts {
  readonly registered: number;
  readonly recognised: number;
  readonly exemplary: number;
  readonly stopped: number;
}

export interface CountRow extends ModelCounts {
  readonly key: string;
  readonly label: string;
}

/** One model in a list. */
export interface ModelLine {
  readonly id: number;
  readonly title: string;
  readonly field: ModelField;
  readonly state: ModelState;
  /** null: a person who is not named. */
  readonly holder: string | null;
  readonly place: string;
  /** The unit that took over; null: the place is still there. */
  readonly placeNow: string | null;
  readonly registeredOn: string;
}

export interface Filter {
  readonly search: string;
  readonly field: string;
  readonly state: string;
  readonly unit: string;
  readonly year: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ModelsView {
  readonly language: Language;
  /** ?lang=… or nothing. */
  readonly query: string;
  readonly filter: Filter;
  readonly units: readonly Choice[];
  readonly years: readonly string[];
  readonly total: ModelCounts;
  readonly byField: readonly CountRow[];
  readonly byYear: readonly CountRow[];
  readonly byPlace: readonly CountRow[];
  readonly lines: readonly ModelLine[];
  readonly page: number;
  readonly pages: number;
  /** The latest year of which a commendation list is shown. */
  readonly commendationYear: string;
}

/** One model as everybody sees it. */
export interface ModelView extends ModelLine {
  readonly language: Language;
  readonly query: string;
  readonly aim: string;
  readonly dueOn: string | null;
  readonly results: readonly { readonly what: string; readonly amount: number; readonly unit: string }[];
  readonly steps: readonly ShownStep[];
  readonly photos: readonly ShownPhoto[];
  readonly documents: readonly ShownDocument[];
  readonly startsIn: string | null;
  readonly tiedAgencies: readonly { readonly code: string; readonly name: string }[];
  readonly tiedPoints: readonly string[];
  readonly tiedFactors: readonly string[];
}

export interface ShownStep {
  readonly step: ModelStep;
  readonly onDate: string;
  readonly decision: string | null;
  /** Who entered it; only officials see that. */
  readonly by?: string;
}

export interface ShownDocument {
  readonly id: number;
  readonly title: string;
  readonly bytes: number;
}

export interface ShownPhoto {
  readonly id: number;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

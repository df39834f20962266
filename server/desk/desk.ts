import type { Results, ResultsQuery } from "#contract/results.ts";
import type { MonthSpan } from "../../web/ui/resultsCells.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { Register } from "../figures/register.ts";
import type { Language } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import type { DeskQuery } from "./deskQuery.ts";

/** What the parts of one screen share: how to ask for its unit's tallies, and of which months. */
export interface Desk {
  readonly platform: Platform;
  readonly register: Register;
  readonly unit: StoredAgency;
  readonly unitIds: readonly number[];
  readonly isLeaf: boolean;
  readonly language: Language;
  readonly range: MonthSpan;
  /** The months that are asked for: the trend's, and the previous period's where it can be told. */
  readonly held: MonthSpan;
  readonly query: DeskQuery;
  ask(changes: Partial<ResultsQuery>): Promise<Results>;
}

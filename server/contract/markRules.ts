import { SUSPICION_RULES } from "#scoring/suspicion.ts";

/** Why answers are marked: rules about one step, and one about a month of a unit beside its dossiers. */
export const MARK_RULES = [...SUSPICION_RULES, "over-dossiers"] as const;
export type MarkRule = (typeof MARK_RULES)[number];

import { z } from "zod";

/**
 * Fields of the movement "Dân vận khéo", as Bắc Kạn's Đề án 06-ĐA/TU reports them. Words are in web/messages/models.ts;
 * a province with other fields adds its own here and there, and nothing else changes.
 */
export const MODEL_FIELDS = [
  "administrative-reform",
  "new-rural",
  "core-force",
  "front-unions",
  "party-government",
  "defence-security",
  "other",
] as const;
export type ModelField = (typeof MODEL_FIELDS)[number];

/** Where a model stands. */
export const MODEL_STATES = ["registered", "recognised", "exemplary", "stopped"] as const;
export type ModelState = (typeof MODEL_STATES)[number];

/** What brings a model there; every one is dated and kept. */
export const MODEL_STEPS = ["register", "recognise", "name-exemplary", "stop"] as const;
export type ModelStep = (typeof MODEL_STEPS)[number];

/** Whose model it is: the agency itself, a unit of the movement (chi bộ, tổ dân phố…), or a person. */
export const HOLDER_KINDS = ["agency", "group", "person"] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** One thing that came of a model: "Hiến đất", 1200, "m²". */
export const modelResult = z.object({
  what: z.string(),
  amount: z.number(),
  unit: z.string(),
});
export type ModelResult = z.infer<typeof modelResult>;

/** The longest texts, in characters. */
export const MODEL_LIMITS = { title: 200, holder: 120, aim: 2000, decision: 60, what: 80, unit: 20 } as const;

const text = z.string().trim().max(200).optional();

/** The public list. A blank choice of a form is no choice. */
const chosen = <T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.literal("")]).optional();

export const modelsQuery = z.object({
  search: text,
  field: chosen(MODEL_FIELDS),
  state: chosen(MODEL_STATES),
  year: z.union([z.string().regex(/^\d{4}$/), z.literal("")]).optional(),
  unit: z.union([z.string().regex(/^[0-9A-Za-z-]{1,16}$/), z.literal("")]).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type ModelsQuery = z.infer<typeof modelsQuery>;

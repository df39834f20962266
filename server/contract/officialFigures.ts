import { z } from "zod";

/** How a published figure was measured. Figures of two instruments never share a line, a mean or a rank. */
export const INSTRUMENTS = ["sipas-2017-2021", "sipas-2022-2026", "province-own"] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

export const officialFigure = z.object({
  instrument: z.string().describe("sipas-2017-2021, sipas-2022-2026, province-own"),
  territoryCode: z.string().describe("Official code of the province; 00: the whole country"),
  territory: z.string(),
  year: z.int(),
  measure: z.string().describe("'overall', or the factor in the publisher's words"),
  percent: z.number().nullable(),
  respondents: z.int().nullable(),
  rank: z.int().nullable(),
  rankedOf: z.int().nullable(),
  source: z.string(),
});
export type OfficialFigure = z.infer<typeof officialFigure>;

/** GET /api/official-figures: what others have published, each with its instrument and source. */
export const officialFigures = z.object({ figures: z.array(officialFigure) });
export type OfficialFigures = z.infer<typeof officialFigures>;

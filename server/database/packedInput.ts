import type { YearlyInput } from "#scoring/yearlyReport.ts";

/**
 * What a report was worked out from, as it is stored. Tallies and dossiers are tens of thousands of rows that are only ever
 * read together; as one text each, rows as arrays, they are written ten times as fast as they would be as jsonb objects.
 */
export type PackedInput = Omit<YearlyInput, "tallies" | "dossiers"> & {
  /** JSON: [unit, month, criterion, field, channel, n1, …, n5][] */
  readonly tallies: string;
  /** JSON: [unit, month, field, received, resolved][] */
  readonly dossiers: string;
};

type TallyRow = [string, string, string, string, string, number, number, number, number, number];
type DossiersRow = [string, string, string, number, number];

export function packInput(input: YearlyInput): PackedInput {
  const tallies = input.tallies.map(
    (one): TallyRow => [one.unit, one.month, one.criterion, one.field, one.channel, ...one.counts],
  );
  const dossiers = input.dossiers.map(
    (one): DossiersRow => [one.unit, one.month, one.field, one.received, one.resolved],
  );
  return { ...input, tallies: JSON.stringify(tallies), dossiers: JSON.stringify(dossiers) };
}

export function unpackInput(packed: PackedInput): YearlyInput {
  const tallies = JSON.parse(packed.tallies) as TallyRow[];
  const dossiers = JSON.parse(packed.dossiers) as DossiersRow[];
  return {
    ...packed,
    tallies: tallies.map(([unit, month, criterion, field, channel, ...counts]) => ({
      unit,
      month,
      criterion,
      field,
      channel,
      counts,
    })),
    dossiers: dossiers.map(([unit, month, field, received, resolved]) => ({
      unit,
      month,
      field,
      received,
      resolved,
    })),
  };
}

import type { YearlyDossiers, YearlyInput, YearlyTally } from "#scoring/yearlyReport.ts";

/**
 * What a report was worked out from, as it is stored. Tallies and dossiers are tens of thousands of rows that are only ever
 * read together: they lie in the canonical text that the report's digest is of, which is written ten times as fast as so
 * many jsonb objects.
 */
export type PackedInput = Omit<YearlyInput, "tallies" | "dossiers"> & { readonly counts: string };

/** @param counts the canonical text of the input's counts */
export function packInput({ tallies, dossiers, ...input }: YearlyInput, counts: string): PackedInput {
  return { ...input, counts };
}

/** The input in the order of its canonical text. */
export function unpackInput({ counts, ...input }: PackedInput): YearlyInput {
  const tallies: YearlyTally[] = [];
  const dossiers: YearlyDossiers[] = [];
  for (const line of counts.split("\n")) {
    const [record, ...words] = line.split(" ");
    if (record === "tally") tallies.push(tallyOf(words));
    else if (record === "dossiers") dossiers.push(dossiersOf(words));
  }
  return { ...input, tallies, dossiers };
}

function tallyOf(words: readonly string[]): YearlyTally {
  const [unit = "", month = "", criterion = "", field = "", channel = "", ...levels] = words;
  const [n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = levels.map(Number);
  return {
    unit: text(unit),
    month,
    criterion: text(criterion),
    field: text(field),
    channel: text(channel),
    counts: [n1, n2, n3, n4, n5],
  };
}

function dossiersOf(words: readonly string[]): YearlyDossiers {
  const [unit = "", month = "", field = "", received, resolved] = words;
  return {
    unit: text(unit),
    month,
    field: text(field),
    received: Number(received),
    resolved: Number(resolved),
  };
}

function text(word: string): string {
  if (!word.includes("%")) return word;
  return word === "%" ? "" : decodeURIComponent(word);
}

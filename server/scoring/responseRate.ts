import { wholeNumber } from "./wholeNumber.ts";

/**
 * How many of the dossiers were rated, percent 0–100.
 *
 * Formula: 100 × n / N, ratings over dossiers. It stands beside every weighted figure: weighting mends who was served
 * where, never who chose to answer.
 * Source: AAPOR (2023), "Standard Definitions", response rate with every dossier eligible.
 * Refuses: no dossiers, more ratings than dossiers.
 *
 * @example
 * responseRate(400, 2000); // → 20
 * responseRate(0, 2000); // → 0
 * responseRate(2001, 2000); // → RangeError
 */
export function responseRate(answered: number, dossiers: number): number {
  wholeNumber("answered", answered);
  wholeNumber("dossiers", dossiers);
  if (dossiers === 0) throw new RangeError("responseRate needs at least one dossier");
  if (answered > dossiers)
    throw new RangeError(`${answered} ratings of ${dossiers} dossiers: more than there are`);
  return (100 * answered) / dossiers;
}

import { wholeNumber } from "./wholeNumber.ts";

/**
 * The neighbour's rate of Quyết định 766: satisfaction over all dossiers, percent 0–100. Never mixed with the index.
 *
 * Formula: 100 × (dossiers − faulted) / dossiers, where faulted is rated dissatisfied, complained about or late.
 * Silence counts as satisfied, so few ratings make a high rate: 1 % of 2,000 dossiers faulted is 99 %, whatever the
 * silent think.
 * Source: Quyết định 766/QĐ-TTg (23/6/2022), satisfaction group, rate for receiving and resolving dossiers.
 * Refuses: no dossiers, more faulted than dossiers.
 *
 * @example
 * qd766Rate(2000, 20); // → 99
 * qd766Rate(0, 0); // → RangeError
 */
export function qd766Rate(dossiers: number, faulted: number): number {
  if (wholeNumber("dossiers", dossiers) === 0) throw new RangeError("qd766Rate needs at least one dossier");
  if (wholeNumber("faulted", faulted) > dossiers) {
    throw new RangeError(`faulted must lie between 0 and ${dossiers}, got ${faulted}`);
  }
  return (100 * (dossiers - faulted)) / dossiers;
}

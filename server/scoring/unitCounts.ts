/** The answers of one unit, period by period (months or quarters), and the first period in which its model ran. */
export interface UnitCounts<K> {
  readonly key: K;
  /** Units are compared within a kind only: commune, ward, department. */
  readonly kind: string;
  /** The place of the first period with the model in the two lists below, from 0; null: no model. */
  readonly start: number | null;
  readonly satisfied: readonly number[];
  readonly answered: readonly number[];
}

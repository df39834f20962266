/**
 * How many answers a criterion got at each level, from 1 "Rất không hài lòng" to 5 "Rất hài lòng".
 * Blanks are not answers and are not here. Every figure of the platform is made from these five whole numbers.
 */
export type LevelCounts = readonly [n1: number, n2: number, n3: number, n4: number, n5: number];

/** The counts of a criterion nobody has answered. */
export const NO_ANSWERS: LevelCounts = [0, 0, 0, 0, 0];

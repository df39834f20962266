/**
 * The five faces, level 1 to 5, in one drawing style on a field of 48 by 48: same size, same line; only mouth and
 * brows differ, so none is pushed. A poster shows the very faces that the rating page offers.
 */
const EYES = "M16.5 22v2M31.5 22v2";
const BROWS = [
  "M12.5 17.5l6.5-4M35.5 17.5l-6.5-4",
  "M12.5 16.5l6.5-2M35.5 16.5l-6.5-2",
  "M12.5 15.5H19M29 15.5h6.5",
  "M12.5 15.5q3-2.5 6.5-1M35.5 15.5q-3-2.5-6.5-1",
  "M12 15.5q3.5-5 7-1.5M36 15.5q-3.5-5-7-1.5",
];
const MOUTHS = [
  "M15 37h18c-1-9-17-9-18 0z",
  "M16 34c3-4 13-4 16 0",
  "M16 32.5h16",
  "M16 31c3 4 13 4 16 0",
  "M14.5 29h19c-1 10-18 10-19 0z",
];

/** Strokes inside the circle of radius 21 around 24, 24. */
export const FACE_PATHS: readonly string[] = MOUTHS.map((mouth, i) => `${BROWS[i]}${mouth}${EYES}`);

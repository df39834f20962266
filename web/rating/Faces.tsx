/**
 * Five faces in one drawing style: same size, same line; only mouth and brows differ, so none is pushed. Drawn once
 * in a page as symbols, used as often as needed.
 */
const MOUTHS = [
  "M14.5 35.5c3-8 16-8 19 0",
  "M16 34c3-4 13-4 16 0",
  "M16 32.5h16",
  "M16 31c3 4 13 4 16 0",
  "M14.5 29.5c3 8 16 8 19 0",
];
const BROWS = [
  "M12.5 13.5l6.5 4.5M35.5 13.5L29 18",
  "M12.5 15l6.5 2M35.5 15L29 17",
  "M12.5 15.5H19M29 15.5h6.5",
  "M12.5 15.5q3-2.5 6.5-1M35.5 15.5q-3-2.5-6.5-1",
  "M12 15.5q3.5-5 7-1.5M36 15.5q-3.5-5-7-1.5",
];

export function FaceSymbols() {
  return (
    <svg width="0" height="0" class="sprite" aria-hidden="true">
      {MOUTHS.map((mouth, i) => (
        <symbol id={`f${i + 1}`} viewBox="0 0 48 48" key={mouth}>
          <circle cx="24" cy="24" r="21" />
          <path d={`${BROWS[i]}${mouth}M16.5 22v2M31.5 22v2`} />
        </symbol>
      ))}
    </svg>
  );
}

/** Decoration: the words stand beside it. */
export function Face({ level }: { level: number }) {
  return (
    <svg class="face" aria-hidden="true" focusable="false">
      <use href={`#f${level}`} />
    </svg>
  );
}

import { FACE_PATHS } from "../ui/facePaths.ts";

/** The five faces, drawn once in a page as symbols, used as often as needed. */
export function FaceSymbols() {
  return (
    <svg width="0" height="0" class="sprite" aria-hidden="true">
      {FACE_PATHS.map((path, i) => (
        <symbol id={`f${i + 1}`} viewBox="0 0 48 48" key={path}>
          <circle cx="24" cy="24" r="21" />
          <path d={path} />
        </symbol>
      ))}
    </svg>
  );
}

/** Decoration: the words stand beside it. */
export function Face({ level }: { level: number }) {
  return (
    <svg class="face" aria-hidden="true" focusable="false">
      {/* By its old name: Safari before 12.1 knows no other. */}
      <use xlinkHref={`#f${level}`} />
    </svg>
  );
}

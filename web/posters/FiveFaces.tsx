import { FACE_PATHS } from "../ui/facePaths.ts";

/** What the citizen will see after scanning. */
export function FiveFaces() {
  return (
    <svg class="faces" viewBox="0 0 288 48" aria-hidden="true">
      {FACE_PATHS.map((path, i) => (
        <g
          key={path}
          transform={`translate(${i * 60} 0)`}
          fill="none"
          stroke="#000"
          stroke-width="2.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        >
          <circle cx="24" cy="24" r="21" />
          <path d={path} />
        </g>
      ))}
    </svg>
  );
}

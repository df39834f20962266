/** Mouths from level 1 to level 5; worried brows with the first two. */
const MOUTHS = ["M14 33q10-11 20 0", "M15 32q9-6 18 0", "M15 31h18", "M15 29q9 6 18 0", "M14 27q10 12 20 0"];
const BROWS = ["M12 17.5l7-4M36 17.5l-7-4", "M13 16.5l6-2M35 16.5l-6-2", "", "", ""];

/** What the citizen will see after scanning: five faces of one size, none pushed. */
export function FiveFaces() {
  return (
    <svg class="faces" viewBox="0 0 288 48" aria-hidden="true">
      {MOUTHS.map((mouth, i) => (
        <g key={mouth} transform={`translate(${i * 60} 0)`} fill="none" stroke="#000" stroke-width="2.6">
          <circle cx="24" cy="24" r="21.5" />
          <path stroke-linecap="round" d={`${mouth}${BROWS[i]}`} />
          <circle cx="17" cy="21.5" r="1.6" fill="#000" />
          <circle cx="31" cy="21.5" r="1.6" fill="#000" />
        </g>
      ))}
    </svg>
  );
}

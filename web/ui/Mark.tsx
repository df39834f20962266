/** The product's sign: a calm face in one line. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.2" />
      <path
        d="M9.5 18.5c1.6 3.2 3.8 4.8 6.5 4.8s4.9-1.6 6.5-4.8M10.5 11.5V13M21.5 11.5V13"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </svg>
  );
}

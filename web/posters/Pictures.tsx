const LINE = {
  fill: "none",
  stroke: "#000",
  "stroke-width": "2.4",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

/** Left of the code, for whoever does not read: a phone held before it. */
export function ScanPicture() {
  return (
    <svg class="poster-picture" viewBox="0 0 48 84" aria-hidden="true">
      <g {...LINE}>
        <rect x="6" y="2" width="36" height="64" rx="6" />
        <path d="M12 16v-4h5m14 0h5v4M12 44v4h5m14 0h5v-4M20 60h8" />
        <path d="M16 18h6v6h-6zm10 0h6v6h-6zM16 28h6v6h-6zm10 1h3m3 0v4m-6 4h2m4 3h1m-17 0h5" />
        <path d="M12 76h24m-7-6 7 6-7 6" />
      </g>
    </svg>
  );
}

/** Right of it: a finger below faces of the page that opens. Below the middle one, so that the sheet asks for none. */
export function TapPicture() {
  return (
    <svg class="poster-picture" viewBox="0 0 48 84" aria-hidden="true">
      <g {...LINE}>
        <rect x="6" y="2" width="36" height="64" rx="6" />
        <g stroke-width="1.5">
          <circle cx="13" cy="25" r="4.6" />
          <circle cx="24" cy="25" r="4.6" />
          <circle cx="35" cy="25" r="4.6" />
          <path d="M11.6 23.6v.3m2.8-.3v.3m-3.6 3.7q2.2-2 4.4 0M22.6 23.6v.3m2.8-.3v.3m-3.4 3h4M33.6 23.6v.3m2.8-.3v.3m-3.6 2.1q2.2 2 4.4 0" />
        </g>
        <path
          fill="#fff"
          d="M21 64V43a3.5 3.5 0 0 1 7 0v12l10 3a5 5 0 0 1 4 6l-2 18H24l-9-13a3.6 3.6 0 0 1 6-5z"
        />
      </g>
    </svg>
  );
}

import type { Drawing } from "./svgFrame.ts";

/** Drawn twice, so that letters stay legible on a phone; the style sheet shows one. */
const WIDTHS = [
  ["drawing-wide", 680],
  ["drawing-narrow", 328],
] as const;

/** A chart that the server draws. Builders escape every word that they write. */
export function SvgPair({ label, draw }: { label: string; draw: (width: number) => Drawing }) {
  return (
    <div class="drawing">
      {WIDTHS.map(([name, width]) => {
        const { height, marks } = draw(width);
        return (
          <svg
            class={name}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={label}
            font-size="13"
            key={name}
            dangerouslySetInnerHTML={{ __html: marks.join("") }}
          />
        );
      })}
    </div>
  );
}

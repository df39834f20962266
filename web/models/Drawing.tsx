import { PAGE_STYLE, type SvgOptions } from "../charts/svgFrame.ts";
import type { Language } from "../messages/dictionary.ts";

/** The same drawing for a wide and for a narrow screen; the style shows one of them. */
export function Drawing({ language, draw }: { language: Language; draw: (options: SvgOptions) => string }) {
  return (
    <div class="drawing">
      {[360, 720].map((width) => (
        <div
          key={width}
          class={width < 500 ? "drawing-narrow" : "drawing-wide"}
          // Drawn by our own code, every text in it escaped.
          dangerouslySetInnerHTML={{ __html: draw({ width, language, style: PAGE_STYLE }) }}
        />
      ))}
    </div>
  );
}

import type { PlaceboEffects } from "#scoring/placeboEffects.ts";
import { placeboSvg } from "../charts/placeboSvg.ts";
import { pointsText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { Drawing } from "./Drawing.tsx";

/** The effects of shuffled starts as a histogram, with the real one. */
export function Placebo({ language, placebo }: { language: Language; placebo: PlaceboEffects }) {
  const w = words[language];
  return (
    <Drawing
      language={language}
      draw={(options) =>
        placeboSvg(
          placebo,
          {
            label: w.placeboTitle,
            real: w.placeboReal({ difference: pointsText(placebo.real, language, 1) }),
            axis: w.placeboAxis,
            upright: w.placeboCount,
          },
          options,
        )
      }
    />
  );
}

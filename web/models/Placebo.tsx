import { placeboBars } from "#scoring/placeboBars.ts";
import type { PlaceboEffects } from "#scoring/placeboEffects.ts";
import { placeboSvg } from "../charts/placeboSvg.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { Drawing } from "./Drawing.tsx";

/** The effects of shuffled starts as a histogram, with the real one. */
export function Placebo({ language, placebo }: { language: Language; placebo: PlaceboEffects }) {
  const drawn = { real: placebo.real, bars: placeboBars(placebo) };
  const label = words[language].placeboTitle;
  return <Drawing language={language} draw={(options) => placeboSvg(drawn, label, options)} />;
}

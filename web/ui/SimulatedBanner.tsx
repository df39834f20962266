import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";

/** Says that figures are simulated; stands first on every page of such a database. */
export function SimulatedBanner({ language, simulated }: { language: Language; simulated: boolean }) {
  return simulated ? <aside class="simulated">{common[language].simulated}</aside> : null;
}

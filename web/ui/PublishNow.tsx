import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";

interface PublishNowProps {
  readonly language: Language;
  readonly simulated: boolean;
  /** Path of the page to come back to. */
  readonly back: string;
}

/** In a demonstration nobody waits for the end of a window: scan, rate, publish, see. */
export function PublishNow({ language, simulated, back }: PublishNowProps) {
  if (!simulated) return null;
  return (
    <form method="post" action="/demonstration/publish" class="publish-now">
      <input type="hidden" name="back" value={back} />
      <button type="submit">{common[language].publishNow}</button>
    </form>
  );
}

import { type ClipSlot, type Clips, clipsAddress } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { listening } from "../messages/listening.ts";

interface SayButtonProps {
  readonly language: Language;
  readonly clips: Clips;
  /** Read out one after the other; the first one names the button. */
  readonly slots: readonly ClipSlot[];
}

/**
 * A loudspeaker that reads a text of the page out; nothing where nothing is recorded. A link, so that it works without a
 * script; with one it plays in its place, see listen.ts. Nothing of the sound is loaded before it is asked for.
 */
export function SayButton({ language, clips, slots }: SayButtonProps) {
  const recorded = slots.filter((slot) => clips[slot]);
  const [first] = recorded;
  if (!first) return null;
  const digests = recorded.map((slot) => clips[slot] as string);
  return (
    <a class="say" href={clipsAddress(digests)}>
      <svg viewBox="0 0 24 24" role="img" aria-label={listening[language].buttons[first]}>
        <path d="M3 9v6h4l6 4V5L7 9zm14 0q2 3 0 6m3-9q4 6 0 12" />
      </svg>
    </a>
  );
}

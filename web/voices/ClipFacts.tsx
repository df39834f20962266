import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { voices } from "../messages/voices.ts";
import { ClipPlayer } from "./ClipPlayer.tsx";

export interface ShownClip {
  readonly id: number;
  readonly digest: string;
  readonly bytes: number;
  readonly durationMs: number;
  readonly speaker: string;
  readonly agreedOn: string;
  readonly agreedWords: string;
  readonly recordedBy: string;
}

interface ClipFactsProps {
  readonly language: Language;
  readonly clip: ShownClip;
  /** Where the form that removes it is sent; undefined: the reader removes nothing. */
  readonly removeAt: string | undefined;
  readonly removeLabel: string;
}

/** A recording to listen to, who speaks, and what they agreed to. */
export function ClipFacts({ language, clip, removeAt, removeLabel }: ClipFactsProps) {
  const words = voices[language];
  const numberText = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <>
      <ClipPlayer digest={clip.digest} />
      <p>
        {words.facts({
          speaker: clip.speaker,
          on: dayText(clip.agreedOn),
          seconds: numberText(clip.durationMs / 1000),
          size: numberText(clip.bytes / 1024),
        })}
      </p>
      <details class="more">
        <summary>{words.agreedTo}</summary>
        <blockquote>{clip.agreedWords}</blockquote>
      </details>
      {removeAt && (
        <form method="post" action={removeAt} class="form">
          <button type="submit" class="quiet-button">
            {removeLabel}
          </button>
        </form>
      )}
    </>
  );
}

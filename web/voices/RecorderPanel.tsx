import type { Language } from "../messages/dictionary.ts";
import { voices } from "../messages/voices.ts";

/** Start, stop, listen, again: client.ts makes it work. */
export function RecorderPanel({ language, done = "" }: { language: Language; done?: string }) {
  const words = voices[language];
  return (
    <div
      class="recorder"
      data-recorder
      data-start={words.start}
      data-stop={words.stop}
      data-again={words.again}
      data-recording={words.recording}
      data-recorded={words.recorded({ seconds: "{seconds}", size: "{size}" })}
      data-no-microphone={words.noMicrophone}
      data-done={done}
    >
      <button type="button" class="button">
        {words.start}
      </button>
      <p role="status" />
      {/* biome-ignore lint/a11y/useMediaCaption: the sentence that was read stands above. */}
      <audio controls hidden />
    </div>
  );
}

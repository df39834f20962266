import type { ClipSlot } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { listening } from "../messages/listening.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { ClipPlayer } from "./ClipPlayer.tsx";

interface VoicePageProps extends Omit<PageProps, "title" | "children"> {
  readonly clips: readonly { readonly digest: string; readonly language: string; readonly slot: ClipSlot }[];
}

/** Where a loudspeaker leads without a script: the recording with the browser's own player, and its words. */
export function VoicePage({ clips, ...frame }: VoicePageProps) {
  const words = listening[frame.language];
  return (
    <Page {...frame} title={words.title}>
      <h1>{words.title}</h1>
      {clips.map(({ digest, language, slot }, i) => (
        <section key={digest}>
          <p lang={language}>{listening[language as Language].spoken[slot]}</p>
          <ClipPlayer digest={digest} autoplay={i === 0} />
        </section>
      ))}
      <p>{words.cannot}</p>
      <p>{words.back}</p>
    </Page>
  );
}

/** The browser's own player for a clip; nothing is loaded before it is asked for. */
export function ClipPlayer({ digest, autoplay = false }: { digest: string; autoplay?: boolean }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: the sentence that is read out stands beside it.
    <audio controls preload="none" autoplay={autoplay}>
      <source src={`/voices/${digest}.opus`} type="audio/ogg; codecs=opus" />
      <source src={`/voices/${digest}.caf`} type="audio/x-caf; codecs=opus" />
    </audio>
  );
}

let playing: HTMLAudioElement | undefined;

/**
 * A tap on a loudspeaker plays its clips here, one after the other, instead of on a page of their own. Opus is kept in
 * Ogg, and in CAF for Safari before 18.4, which opens no Ogg. What cannot be played or loaded is passed over in silence:
 * the words are on the page.
 */
export function listenHere(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.say");
  if (!link) return;
  event.preventDefault();
  if (playing) playing.pause();
  const audio = new Audio();
  playing = audio;
  const digests = link.pathname.slice("/voices/".length).split("-");
  const kind = audio.canPlayType("audio/ogg; codecs=opus") ? ".opus" : ".caf";
  const playNext = (): void => {
    const digest = digests.shift();
    if (!digest) return;
    audio.src = `/voices/${digest}${kind}`;
    const started = audio.play() as Promise<void> | undefined;
    if (started) started.catch(() => {});
  };
  audio.onended = playNext;
  playNext();
}

export interface Recorded {
  readonly blob: Blob;
  readonly kind: string;
}

/** Low enough for ten seconds within 20 KB, high enough for a voice; constant, as Safari's CAF wants its packets. */
const BITS_A_SECOND = 14_000;

/**
 * Makes a panel record: a button that starts and stops, and a player for what was recorded.
 * @param recorded called with every finished recording
 */
export function recorderOf(panel: HTMLElement, kind: string, recorded: (one: Recorded) => void): void {
  const button = panel.querySelector("button") as HTMLButtonElement;
  const status = panel.querySelector("[role=status]") as HTMLElement;
  const player = panel.querySelector("audio") as HTMLAudioElement;
  const { dataset } = panel;
  let recorder: MediaRecorder | undefined;

  async function start(): Promise<void> {
    button.disabled = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
      recorder = recordFrom(stream);
      button.textContent = dataset.stop as string;
      status.textContent = dataset.recording as string;
    } catch {
      status.textContent = dataset.noMicrophone as string;
    }
    button.disabled = false;
  }

  function recordFrom(stream: MediaStream): MediaRecorder {
    const options = { mimeType: kind, audioBitsPerSecond: BITS_A_SECOND, audioBitrateMode: "constant" };
    const one = new MediaRecorder(stream, options as MediaRecorderOptions);
    const parts: Blob[] = [];
    const startedAt = performance.now();
    one.ondataavailable = ({ data }) => parts.push(data);
    one.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      finish(new Blob(parts, { type: kind }), (performance.now() - startedAt) / 1000);
    };
    one.start();
    return one;
  }

  function finish(blob: Blob, seconds: number): void {
    recorder = undefined;
    button.textContent = dataset.again as string;
    const { lang } = document.documentElement;
    const text = (value: number) => value.toLocaleString(lang, { maximumFractionDigits: 1 });
    const said = (dataset.recorded as string)
      .replace("{seconds}", text(seconds))
      .replace("{size}", text(blob.size / 1024));
    status.textContent = `${said} ${dataset.done}`.trim();
    if (player.src) URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(blob);
    player.hidden = false;
    recorded({ blob, kind });
  }

  button.addEventListener("click", () => {
    if (recorder) recorder.stop();
    else void start();
  });
}

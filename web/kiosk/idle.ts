/** Without a touch for this long the tablet belongs to nobody. */
export const IDLE_MS = 20_000;

const TOUCHES = ["pointerdown", "touchstart", "mousedown", "keydown", "input", "wheel"] as const;

let touchedAt = Date.now();
let timer: number | undefined;
let onIdle: (() => void) | undefined;

/** Counts down to the question from now on, in sight of whoever stands there; a touch begins it anew. */
export function startCountdown(words: string, then: () => void): void {
  const line = document.getElementById("countdown") as HTMLElement;
  const tick = () => {
    const left = IDLE_MS - (Date.now() - touchedAt);
    if (left <= 0 || left > IDLE_MS) return then();
    line.textContent = words.replace("{n}", String(Math.ceil(left / 1000)));
  };
  stopCountdown();
  touchedAt = Date.now();
  onIdle = then;
  timer = window.setInterval(tick, 250);
  line.hidden = false;
  tick();
}

export function stopCountdown(): void {
  clearInterval(timer);
  onIdle = undefined;
  (document.getElementById("countdown") as HTMLElement).hidden = true;
}

/**
 * A tablet that slept ran no timer: the first touch after it is the next person's, and it meets the question instead of
 * what the last one left.
 */
function touched(event: Event): void {
  const isOver = onIdle && Date.now() - touchedAt >= IDLE_MS;
  touchedAt = Date.now();
  if (!onIdle || !isOver) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  onIdle();
}

/** How long nobody has touched the screen. */
export function untouchedMs(): number {
  return Date.now() - touchedAt;
}

/** Watches every touch from now on. */
export function watchTouches(): void {
  for (const name of TOUCHES) addEventListener(name, touched, { capture: true, passive: false });
}

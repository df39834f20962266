import { setClock } from "./clock.ts";
import { untouchedMs } from "./idle.ts";

const REPORT_MS = 3_600_000;

/**
 * Reports once an hour that the tablet is alive, whether anybody rates or not. A page of before an update draws itself anew
 * when nobody stands there.
 */
export function watchAlive(words: DOMStringMap, isFree: () => boolean): void {
  const report = async () => {
    try {
      const answer = await fetch(`/kiosk/${words.point}/contact`, { method: "POST" });
      if (answer.status === 404 || answer.status === 410) return location.reload();
      const { now, script } = (await answer.json()) as { now: number; script: string };
      setClock(now);
      if (script !== words.script && isFree()) location.reload();
    } catch {
      // Without a network there is nobody to report to.
    }
  };
  setInterval(report, REPORT_MS);
  void report();
}

/** Whoever chose another language has gone after this long. */
const LANGUAGE_MS = 60_000;

/** Goes back to the office's language when nobody is there; only where the server answers, or the page would be lost. */
export function watchLanguage(words: DOMStringMap, isFree: () => boolean): void {
  if (!location.search) return;
  const address = `/kiosk/${words.point}`;
  const look = () => {
    if (!isFree() || untouchedMs() < LANGUAGE_MS) return;
    fetch(address).then(
      (answer) => {
        if (answer.ok && isFree() && untouchedMs() >= LANGUAGE_MS) location.replace(address);
      },
      () => {},
    );
  };
  setInterval(look, LANGUAGE_MS / 4);
}

/** Keeps the screen lit while the page is seen. Browsers give that to https only, and not all of them. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    navigator.wakeLock.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

import { countKept } from "./outbox.ts";
import { say } from "./screens.ts";

/** So long that nobody comes upon it by chance. */
const HOLD_MS = 2000;
const SHOWN_MS = 10_000;

/** Whoever holds the name on the tablet sees how many ratings wait on it: their number and nothing else. */
export function watchStaff(words: DOMStringMap): void {
  const button = document.getElementById("staff") as HTMLElement;
  let holding: number | undefined;
  const press = (event: Event) => {
    if (event instanceof KeyboardEvent && (event.repeat || event.key !== "Enter")) return;
    clearTimeout(holding);
    holding = window.setTimeout(() => {
      void countKept().then((kept) => {
        say(kept ? (words.waiting as string).replace("{n}", String(kept)) : words.waitingNone);
        setTimeout(say, SHOWN_MS, "");
      });
    }, HOLD_MS);
  };
  const letGo = () => clearTimeout(holding);
  for (const name of ["mousedown", "touchstart", "keydown"]) button.addEventListener(name, press);
  for (const name of ["mouseup", "mouseleave", "touchend", "touchcancel", "keyup", "blur"]) {
    button.addEventListener(name, letGo);
  }
  // A long press on a phone asks what to do with the text under it.
  button.addEventListener("contextmenu", (event) => event.preventDefault());
}

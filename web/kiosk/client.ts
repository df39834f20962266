import { countComment } from "../rating/count.ts";
import { dropMended } from "../rating/mended.ts";
import { listenHere } from "../ui/listen.ts";
import { keepAwake, watchAlive, watchLanguage } from "./alive.ts";
import { heldBefore, release } from "./held.ts";
import { watchTouches } from "./idle.ts";
import { sendOrKeep, watchOutbox } from "./outbox.ts";
import { isSettled, onScreen } from "./screens.ts";
import { watchStaff } from "./staff.ts";
import { begin, finish, settle, takeBack } from "./turn.ts";
import { sendWords, showReceipt, write } from "./writing.ts";

/*
 * The tablet of an office. Improves a page that works without it: nothing is in an address, each person's tap has an id made
 * here, and when nobody touches the screen any more, what they left is gone.
 */
const main = document.querySelector("main") as HTMLElement;
const { dataset } = main;

function tapped(event: Event): void {
  const button = (event.target as Element).closest("button");
  if (!button) return;
  if (!isSettled()) event.preventDefault();
  else if (button.name === "overall") {
    event.preventDefault();
    begin(button);
  } else if (button.id === "mistake") takeBack();
  else if (button.id === "more") write();
  else if (button.id === "wish") showReceipt();
  else if (button.hasAttribute("data-next")) finish();
}

if (dataset.point && typeof fetch === "function") {
  // Without a script a loudspeaker would lead away from the tablet's own pages; it is shown from here on.
  document.documentElement.className = "scripted";
  main.addEventListener("click", listenHere);
  watchTouches();
  main.addEventListener("click", tapped);
  main.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-comment")) void sendWords(form);
  });
  main.addEventListener("input", countComment);
  main.addEventListener("input", dropMended);
  // Back and forward find the page as it was left: it is the next person who comes to it.
  addEventListener("pageshow", (event) => {
    if (event.persisted) finish();
  });
  addEventListener("pagehide", settle);
  const before = heldBefore();
  if (before) void sendOrKeep(before).then(release);
  watchOutbox();
  watchStaff(dataset);
  const isFree = () => onScreen("[data-rate]") !== undefined;
  watchAlive(dataset, isFree);
  watchLanguage(dataset, isFree);
  keepAwake();
}

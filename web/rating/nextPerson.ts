import { randomId } from "../offline/randomId.ts";

/** Whether the worker draws a new page without a network, as it does over https. */
export const drawsPages = (): boolean => Boolean(navigator.serviceWorker?.controller);

/**
 * Rated without a network, a page without a worker cannot be loaded again; it becomes the next person's as it stands.
 * @param blank what the page held when it was opened
 * @param title and what it was called then
 */
export function nextPersonHere(main: HTMLElement, blank: string, title: string): void {
  const id = randomId();
  (document.getElementById("page") as HTMLElement).innerHTML = blank;
  main.dataset.id = id;
  // The receipt on the page was the one before's.
  main.dataset.renewed = "1";
  for (const field of Array.from(main.querySelectorAll<HTMLInputElement>("input[name=id]"))) field.value = id;
  const heading = main.querySelector("h1") as HTMLElement;
  heading.scrollIntoView();
  heading.tabIndex = -1;
  heading.focus();
  document.title = title;
}

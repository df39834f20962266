import { type Kept, wordsOf } from "../offline/kept.ts";
import { forget, keep } from "../offline/outbox.ts";
import { randomId } from "../offline/randomId.ts";
import { leave } from "./show.ts";

/**
 * Shows what was kept on this phone and will never be taken: that there is something, and folded away, since a phone has
 * more than one reader, the words, to be copied. Nobody's level is shown. It stays until somebody puts it away.
 * @param sendAgain after something was made ready to be sent
 */
export function showRefused(kept: readonly Kept[], sendAgain: () => unknown): void {
  const template = document.getElementById("refused") as HTMLTemplateElement;
  for (const item of kept) {
    const place = `refused-${item.id}`;
    if (!item.refused || document.getElementById(place)) continue;
    const notice = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    notice.id = place;
    fillIn(notice, item);
    notice.addEventListener("click", (event) => {
      const { dataset } = event.target as HTMLElement;
      if (dataset.copy) copy(notice.querySelector("blockquote") as HTMLElement);
      if (dataset.other)
        void keep(asSomebodyElses(item))
          .then(() => forget(item.id))
          .then(sendAgain);
      if (dataset.drop) void forget(item.id);
      if (dataset.other || dataset.drop) leave(notice, document.querySelector("h1"));
    });
    (template.parentNode as Node).insertBefore(notice, template);
  }
}

function fillIn(notice: HTMLElement, item: Kept): void {
  const words = wordsOf(item);
  const isOther = item.refused === "other-answers";
  (notice.querySelector("b") as HTMLElement).textContent = item.day.split("-").reverse().join("/");
  (notice.querySelector("blockquote") as HTMLElement).textContent = words;
  for (const part of Array.from(notice.querySelectorAll<HTMLElement>("[data-if]"))) {
    const isTrue = { words: words !== "", other: isOther, final: !isOther }[part.dataset.if as "words"];
    if (!isTrue) part.remove();
  }
}

/** The same answers under an id of their own: two people, two ratings. */
function asSomebodyElses({ refused: _, ...item }: Kept): Kept {
  const id = randomId();
  return item.rating ? { ...item, id, rating: { ...item.rating, id } } : item;
}

/** Selected as well: where a browser does not copy for us, it does for whoever holds the finger on it. */
function copy(words: HTMLElement): void {
  const selection = getSelection() as Selection;
  selection.selectAllChildren(words);
  document.execCommand("copy");
}

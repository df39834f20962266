/** A finger that taps twice does so within this time. */
const DOUBLE_MS = 700;

let faces: DOMRect | ClientRect | undefined;
let until = 0;

/** Where the faces are while one is tapped: the same finger's second tap falls there. */
export function expectSecondTap(): void {
  const row = document.querySelector(".faces");
  faces = row ? row.getBoundingClientRect() : undefined;
  until = Number.POSITIVE_INFINITY;
}

/** From now on the time runs: the thanks stand where the faces were. */
export function thanksStandThere(): void {
  until = Date.now() + DOUBLE_MS;
}

/** Ignores what was meant for a face, wherever the page has been scrolled to and however large its text is. */
export function ignoreSecondTap(event: MouseEvent): void {
  if (!faces || Date.now() > until || (event.target as Element).closest(".faces")) return;
  const { clientX: x, clientY: y } = event;
  if (x < faces.left || x > faces.right || y < faces.top || y > faces.bottom) return;
  event.preventDefault();
  event.stopPropagation();
}

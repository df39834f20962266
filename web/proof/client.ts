import type { Day } from "#contract/day.ts";
import { dropRating, type KeptRating, keptRatings } from "../offline/keptRatings.ts";
import { bundlePath } from "./includedLeaf.ts";
import { LogAway, logFiles } from "./logFiles.ts";
import { type Finding, lookUp } from "./lookUp.ts";

/*
 * Lists the ratings that somebody asked this phone to keep (web/rating/proof.ts), and looks for each in the public log.
 * What it asks the server for names the point and the month of a rating, never its digest.
 */
const place = document.getElementById("kept-ratings");
const read = logFiles();
/** What is asked of the log, one after the other: steps can be long. */
let before: Promise<unknown> = Promise.resolve();

const printedDay = (day: string) => day.split("-").reverse().join("/");

function draw(kept: KeptRating): HTMLElement {
  const template = (place as HTMLElement).querySelector("template") as HTMLTemplateElement;
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  fillIn(item, { agency: kept.agency, point: printedCode(kept.point), day: printedDay(kept.day) });
  showState(item, "looking");
  (item.querySelector("[data-forget]") as HTMLElement).addEventListener("click", () => {
    if (!dropRating(kept)) return;
    item.remove();
    const heading = (place as HTMLElement).querySelector("h2") as HTMLElement;
    (place as HTMLElement).hidden = keptRatings().length === 0;
    heading.tabIndex = -1;
    heading.focus();
  });
  void look(item, kept);
  return item;
}

const printedCode = (code: string) => code.replace(/(.{4})(?=.)/g, "$1 ");

function showState(item: HTMLElement, state: string): void {
  for (const part of Array.from(item.querySelectorAll<HTMLElement>("[data-state]"))) {
    part.hidden = (part.dataset.state as string).split(" ").indexOf(state) < 0;
  }
}

async function look(item: HTMLElement, kept: KeptRating): Promise<void> {
  const isAble = window.crypto?.subtle && typeof fetch === "function";
  if (!isAble) return showState(item, "unable");
  const { today = "" } = (place as HTMLElement).dataset;
  const looking = before.then(() => lookTwice(kept, today));
  before = looking.catch(() => {});
  try {
    const finding = await looking;
    tell(item, kept, finding);
    showState(item, finding.kind);
  } catch (error) {
    showState(item, error instanceof LogAway ? "away" : "unable");
  }
}

/** Files of the log may be kept for ever: before a phone says that they do not fit together it asks for all of them anew. */
async function lookTwice(kept: KeptRating, today: Day): Promise<Finding> {
  const finding = await lookUp(kept, today, read);
  const isSad = finding.kind === "broken" || finding.kind === "missing";
  return isSad ? await lookUp(kept, today, logFiles("reload")) : finding;
}

function tell(item: HTMLElement, { digest }: KeptRating, finding: Finding): void {
  const leaf = "leaf" in finding ? finding.leaf : undefined;
  const head = "head" in finding ? finding.head : undefined;
  fillIn(item, {
    digest,
    again: "again" in finding ? printedDay(finding.again) : "",
    step: "step" in finding ? finding.step : "",
    from: leaf ? printedDay(leaf.from) : "",
    to: leaf ? printedDay(leaf.to) : "",
    published: leaf ? printedDay(leaf.publishedOn) : "",
    index: leaf ? String(leaf.index) : "–",
    head: head ? `${head.size} ${head.printed}` : "–",
  });
  const unsigned = item.querySelector("[data-unsigned]") as HTMLElement;
  unsigned.hidden = !head || head.isSigned !== undefined;
  const files = leaf && {
    step: `step/${leaf.index}`,
    lines: bundlePath(leaf.index, head && head.size > leaf.index ? head.size : leaf.index + 1),
  };
  for (const link of Array.from(item.querySelectorAll<HTMLAnchorElement>("[data-evidence]"))) {
    if (files) link.href = `/log/${files[link.dataset.evidence as keyof typeof files]}`;
  }
}

/** Writes facts into the places that the server's words left for them. */
function fillIn(part: HTMLElement, facts: Readonly<Record<string, string>>): void {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    text.data = text.data.replace(/\{(\w+)\}/g, (blank, name) =>
      name in facts ? (facts[name] as string) : blank,
    );
  }
}

if (place) {
  const list = place.querySelector("ul") as HTMLElement;
  for (const kept of keptRatings()) if (/^[0-9a-f]{64}$/.test(kept.digest)) list.appendChild(draw(kept));
  place.hidden = !list.firstChild;
}

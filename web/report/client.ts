import { openInPrint } from "../ui/openInPrint.ts";

/** An annex that a link leads to is opened; without a script its heading is there to be tapped. */
function openAimedAt(): void {
  const aim = document.getElementById(location.hash.slice(1));
  const annex = aim?.closest<HTMLDetailsElement>("details.annex");
  if (!annex || annex.open) return;
  annex.open = true;
  aim?.scrollIntoView();
}

addEventListener("hashchange", openAimedAt);
openAimedAt();
openInPrint("details.annex");

import axe from "axe-core";
import type { Page } from "playwright-core";

const COLOURS = ["color-contrast", "link-in-text-block"];
const EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds against WCAG 2.2 A and AA on the page as it stands: "rule: where", a line a finding.
 * @param only rules to apply, or tags of rules, when not all
 */
export async function axeViolations(page: Page, only: string[] = EVERYTHING): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(async (runOnly) => {
    const here = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await here.axe.run(document, { runOnly });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
  }, only);
}

/** What axe finds in light, and of colours in dark, which changes nothing else of a page. */
export async function axeInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeViolations(page, COLOURS);
  return [...light, ...dark.map((finding) => `in dark: ${finding}`)];
}

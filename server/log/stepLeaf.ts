import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { StepToSeal } from "../database/logPending.ts";
import type { PublishedCell } from "../database/steps.ts";
import { sha256 } from "../sealing/hash.ts";

/**
 * The leaf of a step and what it names by its digest: the figures it published, and the digests of its ratings. Lines of
 * text, so that a person reads them and any language makes them again. Of ratings nothing is said but what is in the
 * figures: sums of a step would tell what it withheld.
 * @param codeOf the typed code of a point
 * @param isLate whether it was published before the log began
 */
export function stepLeaf(
  step: StepToSeal,
  { cells, digests, isLate }: StepParts,
  codeOf: ReadonlyMap<number, string>,
): { readonly lines: string; readonly content: string } {
  const head = [
    `step ${step.id}`,
    `agency ${step.agencyCode} ${step.validFrom} ${step.agencyName}`,
    `unit ${step.agencyId}`,
    `window ${step.windowFrom} ${step.windowTo}`,
    `month ${step.month.slice(0, 7)}`,
    `published ${step.publishedOn}`,
    `kind ${step.kind} ${step.takes}`,
    `form ${QUESTIONNAIRE.code}`,
    "arm voluntary",
    `counts ${addCounts(NO_ANSWERS, ...cells.filter(isOverall).map(({ cell }) => cell.counts)).join(" ")}`,
  ];
  const figures = cells
    .map(({ pointId, cell: { criterion, field, counts }, marks }) => {
      const place = pointId === 0 ? "-" : (codeOf.get(pointId) ?? String(pointId));
      return `figure ${place} ${criterion} ${field} ${counts.join(" ")} ${marks || "-"}`;
    })
    .sort();
  const ratings = digests.map((one) => `rating ${one}`);
  const content = [...head, ...figures, ...ratings, ""].join("\n");
  const late = isLate ? ["sealed later, published before the log began"] : [];
  return { lines: [...head, ...late, `content ${digestOf(content)}`].join("\n"), content };
}

/** SHA-256 of a step's content in hexadecimal, as its leaf names it. */
export function digestOf(content: string): string {
  return Buffer.from(sha256(new TextEncoder().encode(content))).toString("hex");
}

/**
 * A step with its unit named as it was when it was sealed: an administrator may mend a name or a first day, and the unit's number
 * stays what it was.
 */
export function asSealed(step: StepToSeal, entry: string): StepToSeal {
  const [, agencyCode, validFrom, agencyName] = /^agency (\S+) (\S+) (.*)$/m.exec(entry) ?? [];
  return agencyCode === step.agencyCode && validFrom !== undefined && agencyName !== undefined
    ? { ...step, validFrom, agencyName }
    : step;
}

export interface StepParts {
  readonly cells: readonly PublishedCell[];
  /** Of its ratings, sorted; see selectRatingDigests. */
  readonly digests: readonly string[];
  readonly isLate: boolean;
}

function isOverall({ cell }: PublishedCell): boolean {
  return cell.criterion === "overall";
}

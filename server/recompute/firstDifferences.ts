import { createHash } from "node:crypto";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import { figureCells } from "#scoring/figureCells.ts";
import { SCORING_VERSION } from "#scoring/scoringVersion.ts";
import type { YearlyFigures } from "#scoring/yearlyReport.ts";
import type { PublishedReport } from "./readReport.ts";
import type { Row } from "./readRows.ts";

/** Machines may differ in the last digits of a logarithm; no printed digit lies so far out. */
const NOISE = 1e-9;

/** Parts of the figures that reports frozen earlier do not have: a file with none of it is not asked for it. */
const LATER_PARTS = ["models.effect.placebo.bars."];

/**
 * Where the file does not agree with itself: rows that were changed, the digest, and the first figures that come out
 * differently. Empty: the report can be worked out again as it was published.
 */
export function firstDifferences(
  rows: readonly Row[],
  { properties, input, figures }: PublishedReport,
  recomputed: YearlyFigures,
): string[] {
  const changed = rows.filter(({ isSound }) => !isSound).map(changedRow);
  const digest = createHash("sha256").update(canonicalCounts(input)).digest("hex");
  const { officialFigures: _, ...own } = recomputed;
  const cells = new Map(figureCells(own));
  const unknown = LATER_PARTS.filter((part) => ![...figures.keys()].some((path) => path.startsWith(part)));
  const paths = [...new Set([...figures.keys(), ...cells.keys()])]
    .filter((path) => !unknown.some((part) => path.startsWith(part)))
    .sort();
  const differing = paths.filter((path) => !isSame(figures.get(path), cells.get(path)));
  return [
    ...firstOf(changed, "dòng khác đã bị sửa"),
    ...(digest === properties.counts_sha256
      ? []
      : [`SHA-256 của số đếm: báo cáo ghi ${properties.counts_sha256}, tính lại được ${digest}`]),
    ...(properties.scoring_version === SCORING_VERSION || differing.length === 0
      ? []
      : [
          `Báo cáo tính theo phiên bản ${properties.scoring_version}, chương trình này là ${SCORING_VERSION}`,
        ]),
    ...firstOf(
      differing.map(
        (path) =>
          `Số liệu ${path}: báo cáo ghi ${said(figures.get(path))}, tính lại được ${said(cells.get(path))}`,
      ),
      "số liệu khác không khớp",
    ),
  ];
}

function firstOf(all: readonly string[], others: string): string[] {
  const [first] = all;
  if (first === undefined) return [];
  return all.length === 1 ? [first] : [first, `… và ${all.length - 1} ${others}`];
}

function changedRow({ line, cells }: Row): string {
  const filled = Object.entries(cells).filter(([column, cell]) => cell !== "" && column !== "check");
  return `Dòng ${line} đã bị sửa sau khi chốt: ${filled.map(([column, cell]) => `${column} ${cell}`).join(", ")}`;
}

function said(text: string | undefined): string {
  return text === undefined ? "không có" : text === "" ? "trống" : text;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a === "" || b === "") return false;
  const [x, y] = [Number(a), Number(b)];
  return (
    Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= NOISE * Math.max(Math.abs(x), Math.abs(y))
  );
}

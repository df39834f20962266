import type { Results } from "#contract/results.ts";
import { type Summary, summarise } from "#scoring/summary.ts";
import type { NamedSummary } from "../../web/desk/deskView.ts";
import { deskFigures as words } from "../../web/messages/deskFigures.ts";
import { countsOf, isWithin, type MonthSpan } from "../../web/ui/resultsCells.ts";
import { listServiceFields } from "../database/services.ts";
import type { Desk } from "./desk.ts";

export interface FieldFigures {
  readonly results: Results;
  nameOf(code: string): string;
  rowsIn(span: MonthSpan): NamedSummary[];
}

/** Overall satisfaction by service field; what names none comes last. */
export async function loadFields({ platform, register, language, ask }: Desk): Promise<FieldFigures> {
  const results = await ask({ by: "period,field", criterion: "overall" });
  const fields = await listServiceFields(platform.db);
  const unnamed = words[language].unnamedFields;
  const names = new Map(
    fields.map(({ code, name, nameEn }) => [code, language === "en" ? (nameEn ?? name) : name]),
  );
  const nameOf = (code: string) =>
    code === "unstated" || code === "mixed" ? unnamed[code] : (names.get(code) ?? code);
  const isUnnamed = (code: string) => code === "unstated" || code === "mixed";
  const { targetPercent } = register.installation;
  return {
    results,
    nameOf,
    rowsIn(span) {
      const codes = [...new Set(results.cells.map(({ field = "" }) => field))];
      const rows = codes.map((code) => {
        const counts = countsOf(results, (cell) => cell.field === code && isWithin(cell, span));
        return { code, name: nameOf(code), summary: summarise(counts, targetPercent) as Summary };
      });
      return rows
        .filter(({ summary }) => summary.disclosure !== "none")
        .sort(
          (a, b) =>
            Number(isUnnamed(a.code)) - Number(isUnnamed(b.code)) || a.name.localeCompare(b.name, "vi"),
        );
    },
  };
}

import type { Day } from "#contract/day.ts";
import { HOLDER_KINDS, type HolderKind, MODEL_FIELDS, MODEL_LIMITS } from "#contract/models.ts";
import { models as words } from "../../../web/messages/models.ts";
import type { ModelEntry } from "../../database/modelWrites.ts";
import type { Problem, Reading } from "../../imports/problem.ts";
import { unitThen } from "../../imports/unitThen.ts";
import { choiceText } from "./choiceText.ts";
import type { EntryCells, EntryColumn } from "./columns.ts";
import type { EntryContext } from "./context.ts";
import { dayWithin } from "./dayWithin.ts";
import { holderOf } from "./holder.ts";
import { resultsText } from "./resultsText.ts";
import { safeText } from "./safeText.ts";
import { type Ties, tiesOf } from "./ties.ts";

export interface EntryProblem extends Omit<Problem, "line"> {
  readonly column: EntryColumn;
}

/** The movement is younger than this; before it a year is a typing slip. */
const FIRST_DAY: Day = "2009-01-01";
const LAST_DAY: Day = "2100-12-31";
const NO_TIES: Ties = { startsIn: null, tiedAgencies: [], tiedPoints: [], tiedFactors: [] };

/** A model as it was typed at the desk or stands in a file, or all that is wrong with it. */
export function readEntry(
  cells: EntryCells,
  context: EntryContext,
): { entry?: ModelEntry; problems: EntryProblem[] } {
  const problems: EntryProblem[] = [];
  function take<T>(column: EntryColumn, reading: Reading<T>): T | undefined {
    if ("value" in reading) return reading.value;
    problems.push({ column, ...reading });
    return undefined;
  }
  const { vi } = words;
  const title = take("title", safeText(cells.title, "Tên mô hình", { longest: MODEL_LIMITS.title }));
  const field = take("field", choiceText(cells.field, pickNames(MODEL_FIELDS, vi.fields), "Lĩnh vực"));
  const aim = take("aim", safeText(cells.aim, "Nội dung", { longest: MODEL_LIMITS.aim }));
  const registeredOn = take("registered_on", dayWithin(cells.registered_on, FIRST_DAY, context.today));
  const dueOn =
    cells.due_on === "" ? null : take("due_on", dayWithin(cells.due_on, registeredOn ?? FIRST_DAY, LAST_DAY));
  const results = take("results", resultsText(cells.results));
  const kind = take<HolderKind>("holder_kind", holderKind(cells));
  const holder = kind && holderOf(kind, cells, context.today, take);
  // Which unit a code names depends on the day: without one, nothing is said about the unit.
  const unit =
    registeredOn &&
    take(
      "unit_code",
      unitThen(context.book, {
        code: cells.unit_code,
        name: cells.unit_name,
        from: registeredOn,
        to: registeredOn,
        when: `ngày ${registeredOn.split("-").reverse().join("/")}`,
      }),
    );
  const ties = unit && field ? tiesOf(cells, { unit, field, registeredOn, ...context }, take) : NO_TIES;
  if (problems.length > 0 || !title || !field || !aim || !registeredOn || !results || !holder || !unit) {
    return { problems };
  }
  return {
    entry: {
      title,
      field,
      holderKind: holder.kind,
      holderName: holder.name,
      consentOn: holder.consentOn,
      agencyId: unit.id,
      agencyName: unit.name,
      registeredOn,
      aim,
      dueOn: dueOn ?? null,
      results,
      ...(ties ?? NO_TIES),
    },
    problems,
  };
}

function holderKind({ holder_kind: text, holder }: EntryCells): Reading<HolderKind> {
  if (text === "") return { value: holder === "" ? "agency" : "group" };
  return choiceText(text, pickNames(HOLDER_KINDS, words.vi.holders), "Loại chủ thể");
}

/** In the order of the list, not of the dictionary. */
function pickNames<T extends string>(
  codes: readonly T[],
  names: Readonly<Record<T, string>>,
): Record<T, string> {
  return Object.fromEntries(codes.map((code) => [code, names[code]])) as Record<T, string>;
}

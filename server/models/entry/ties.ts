import type { Day } from "#contract/day.ts";
import type { ModelField } from "#contract/models.ts";
import type { Month } from "#contract/month.ts";
import { CRITERIA, FACTORS } from "#contract/questionnaire.ts";
import { common } from "../../../web/messages/common.ts";
import type { StoredAgency } from "../../database/agencies.ts";
import { monthText } from "../../imports/monthText.ts";
import type { Reading } from "../../imports/problem.ts";
import { unitThen } from "../../imports/unitThen.ts";
import { choiceText } from "./choiceText.ts";
import type { EntryCells, EntryColumn } from "./columns.ts";
import type { EntryContext } from "./context.ts";

/** Whose ratings a model means to improve, and from when on. */
export interface Ties {
  readonly startsIn: Month | null;
  readonly tiedAgencies: readonly number[];
  readonly tiedPoints: readonly string[];
  readonly tiedFactors: readonly string[];
}

interface TieContext extends EntryContext {
  readonly unit: StoredAgency;
  readonly field: ModelField;
  readonly registeredOn: Day;
}

type Take = <T>(column: EntryColumn, reading: Reading<T>) => T | undefined;
const FACTOR_NAMES = Object.fromEntries(
  FACTORS.map((factor) => [factor, common.vi.criteria[factor]]),
) as Record<(typeof FACTORS)[number], string>;
/** Years beyond which a start is a typing slip. */
const LAST_START: Month = "2100-12";

const listOf = (text: string) =>
  text
    .split(/[;,\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Only models in administrative reform are judged by the index; any other has nothing to tie. */
export function tiesOf(cells: EntryCells, context: TieContext, take: Take): Ties | undefined {
  const { starts_in, tied_units, tied_points, tied_factors } = cells;
  const isBlank = [starts_in, tied_units, tied_points, tied_factors].every((cell) => cell === "");
  if (isBlank) return { startsIn: null, tiedAgencies: [], tiedPoints: [], tiedFactors: [] };
  if (context.field !== "administrative-reform") {
    return take("starts_in", {
      code: "tie-of-other-field",
      reason:
        "Chỉ mô hình cải cách hành chính mới ghi tháng bắt đầu, đơn vị, điểm hay yếu tố nhằm cải thiện.",
      remedy: "Xóa các ô đó, hoặc sửa lĩnh vực.",
    });
  }
  const startsIn = take("starts_in", startOf(starts_in));
  if (!startsIn) return undefined;
  const units = tied_units === "" ? [context.unit.id] : unitsOf(tied_units, context, take);
  const points = listOf(tied_points.toUpperCase());
  for (const code of points) {
    const of = context.points.get(code);
    if (of === undefined || !units.includes(of)) {
      take("tied_points", {
        code: "foreign-point",
        reason: `Điểm đánh giá ${code} không thuộc đơn vị nhằm cải thiện.`,
        remedy: "Xem mã in trên tờ hướng dẫn tại quầy.",
      });
    }
  }
  const factors = tied_factors
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .flatMap((one) => take("tied_factors", choiceText(one, FACTOR_NAMES, "Yếu tố")) ?? []);
  const known = CRITERIA.filter((factor) => (factors as string[]).includes(factor));
  return {
    startsIn,
    tiedAgencies: [...new Set(units)],
    tiedPoints: [...new Set(points)],
    tiedFactors: known,
  };
}

function startOf(text: string): Reading<Month> {
  if (text === "") {
    return {
      code: "no-start",
      reason: "Có đơn vị, điểm hay yếu tố nhằm cải thiện mà không có tháng bắt đầu.",
      remedy: "Ghi tháng mô hình bắt đầu, ví dụ 7/2025.",
    };
  }
  const read = monthText(text);
  return "value" in read && read.value > LAST_START
    ? { code: "bad-month", reason: `Tháng ${read.value} quá xa.`, remedy: "Kiểm tra lại năm." }
    : read;
}

/** As they were on the day of registration, like the place; what became of them later is followed from there. */
function unitsOf(text: string, { book, registeredOn: day }: TieContext, take: Take): number[] {
  const when = `ngày ${day.split("-").reverse().join("/")}`;
  return listOf(text).flatMap((code) => {
    const unit = take("tied_units", unitThen(book, { code, name: "", from: day, to: day, when }));
    return unit ? [unit.id] : [];
  });
}

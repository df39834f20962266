import type { Day } from "#contract/day.ts";
import { type HolderKind, MODEL_LIMITS } from "#contract/models.ts";
import type { Reading } from "../../imports/problem.ts";
import type { EntryCells, EntryColumn } from "./columns.ts";
import { dayWithin } from "./dayWithin.ts";
import { safeText } from "./safeText.ts";

interface Holder {
  readonly kind: HolderKind;
  readonly name: string | null;
  readonly consentOn: Day | null;
}

type Take = <T>(column: EntryColumn, reading: Reading<T>) => T | undefined;

/** Whose model it is. A person is named with their consent, or not at all; nothing is kept to name them later. */
export function holderOf(kind: HolderKind, cells: EntryCells, today: Day, take: Take): Holder | undefined {
  const { holder, consent_on: consent } = cells;
  if (kind === "agency") {
    return holder === ""
      ? { kind, name: null, consentOn: null }
      : take("holder", {
          code: "holder-of-agency",
          reason: "Mô hình của cơ quan thì không ghi tên người thực hiện.",
          remedy: "Xóa tên, hoặc đổi loại chủ thể thành tập thể hay cá nhân.",
        });
  }
  if (kind === "person" && holder === "" && consent === "") return { kind, name: null, consentOn: null };
  const name = take("holder", safeText(holder, "Tên người thực hiện", { longest: MODEL_LIMITS.holder }));
  if (kind === "group") return name === undefined ? undefined : { kind, name, consentOn: null };
  const consentOn = take(
    "consent_on",
    consent === ""
      ? {
          code: "no-consent",
          reason: "Có tên cá nhân mà không có ngày người đó đồng ý nêu tên.",
          remedy: "Hỏi và ghi ngày đồng ý, hoặc xóa tên: mô hình vẫn được ghi, không nêu tên.",
        }
      : dayWithin(consent, "2009-01-01", today),
  );
  return name === undefined || consentOn === undefined ? undefined : { kind, name, consentOn };
}

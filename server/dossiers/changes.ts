import type { DossierCorrection, Dossiers } from "../database/dossiers.ts";
import type { ReadLine } from "./readDossiers.ts";

/** What a file changes against what is stored. */
export interface DossierChanges {
  readonly added: readonly ReadLine[];
  readonly corrected: readonly (DossierCorrection & { readonly after: ReadLine })[];
  /** Lines that say what is stored already: a file may come twice. */
  readonly unchanged: number;
}

export function changesOf(lines: readonly ReadLine[], stored: readonly Dossiers[]): DossierChanges {
  const key = (of: Dossiers) => `${of.agencyId} ${of.month} ${of.fieldCode}`;
  const before = new Map(stored.map((one) => [key(one), one]));
  const added = lines.filter((one) => !before.has(key(one)));
  const corrected = lines.flatMap((after) => {
    const old = before.get(key(after));
    const isSame = !old || (old.received === after.received && old.resolved === after.resolved);
    return isSame ? [] : [{ before: old, after }];
  });
  return { added, corrected, unchanged: lines.length - added.length - corrected.length };
}

const SHOWN = 50;

/** The changes as lines for people. */
export function changesInWords({ added, corrected, unchanged }: DossierChanges): string[] {
  return [
    `Hồ sơ: ${added.length} dòng mới, ${corrected.length} dòng sửa số cũ, ${unchanged} dòng không đổi.`,
    ...corrected
      .slice(0, SHOWN)
      .map(
        ({ before, after }) =>
          `  Dòng ${after.line}: ${after.unit.name}, tháng ${after.month}, ${after.fieldCode}: tiếp nhận ${before.received} → ${after.received}, giải quyết ${before.resolved} → ${after.resolved}`,
      ),
    ...(corrected.length > SHOWN ? [`  … và ${corrected.length - SHOWN} dòng sửa nữa`] : []),
  ];
}

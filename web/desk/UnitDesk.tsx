import { deskFigures as words } from "../messages/deskFigures.ts";
import { ChangePart } from "./ChangePart.tsx";
import { DeskHead } from "./DeskHead.tsx";
import { BelowPart, FactorPart, FieldPart, TrendPart, WeekdayPart } from "./Details.tsx";
import type { DeskView } from "./deskView.ts";
import { FirstGlance } from "./FirstGlance.tsx";
import { FunnelPart } from "./FunnelPart.tsx";
import type { NoteDraft } from "./NoteFields.tsx";
import { NotePart } from "./NotePart.tsx";
import { PointPart } from "./PointPart.tsx";
import type { ChoosableUnit } from "./UnitChooser.tsx";

/** The screen of one unit: the first glance, then everything that stands behind it. */
export function UnitDesk({
  view,
  units,
  draft,
}: {
  view: DeskView;
  units: readonly ChoosableUnit[];
  draft: NoteDraft | null;
}) {
  return (
    <>
      <DeskHead view={view} units={units} />
      <FirstGlance view={view} />
      <FactorPart view={view} />
      <FieldPart view={view} />
      <PointPart view={view} />
      <WeekdayPart view={view} />
      <BelowPart view={view} />
      <FunnelPart view={view} />
      <NotePart view={view} draft={draft} />
      <ChangePart view={view} />
      <TrendPart view={view} />
      <p class="quiet note print-hint">{words[view.language].print}</p>
    </>
  );
}

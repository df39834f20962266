import { dayText } from "../format.ts";
import { deskFigures as words } from "../messages/deskFigures.ts";
import { Figures, Part } from "./Details.tsx";
import type { DeskView } from "./deskView.ts";

/** Rating points by name: those that are silent first, and why they are called so. */
export function PointPart({ view }: { view: DeskView }) {
  const { points, language } = view;
  if (points === null) return null;
  const w = words[language];
  const isAnySilent = points.rows.some(({ isSilent }) => isSilent);
  const isAnyTabletAway = points.rows.some(({ tabletAway }) => tabletAway !== null);
  return (
    <Part view={view} id="points" heading={w.points} tables={["points"]}>
      {isAnySilent && (
        <p class="silent-note">{w.silentNote(dayText(points.quiet.from), dayText(points.quiet.to))}</p>
      )}
      {isAnyTabletAway && <p class="silent-note">{w.tabletNote}</p>}
      {points.rows.length === 0 ? (
        <p>{w.noPoints}</p>
      ) : (
        <Figures
          view={view}
          caption={w.points}
          heading={w.point}
          rows={points.rows.map(({ code, name, closedOn, isSilent, tabletAway, summary }) => ({
            key: code,
            label: (
              <>
                {isSilent && <strong class="silent">◇ {w.silent}: </strong>}
                {tabletAway && (
                  <strong class="silent">
                    ◇ {tabletAway.lastOn ? w.tabletAway(dayText(tabletAway.lastOn)) : w.tabletNever}:{" "}
                  </strong>
                )}
                {name}
                {closedOn !== null && <span class="quiet"> {w.closedPoint(dayText(closedOn))}</span>}
              </>
            ),
            summary,
          }))}
        />
      )}
    </Part>
  );
}

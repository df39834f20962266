import { useEffect, useRef, useState } from "preact/hooks";
import type { TrendFigures } from "./trendFigures.ts";

interface TrendChartProps {
  readonly figures: TrendFigures;
  /** What the chart shows, for who does not see it. */
  readonly label: string;
  readonly loading: string;
  readonly failed: string;
}

/** A trend's drawing. Its code is fetched once the page stands; until then, and if it fails, words say so. */
export function TrendChart({ figures, label, loading, failed }: TrendChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"none" | "loading" | "drawn" | "failed">("none");
  const key = JSON.stringify(figures);
  useEffect(() => {
    let remove: (() => void) | undefined;
    let isGone = false;
    setState("loading");
    import("./draw.ts")
      .then(({ drawTrend }) => {
        if (isGone || !canvas.current) return;
        remove = drawTrend(canvas.current, JSON.parse(key) as TrendFigures);
        setState("drawn");
      })
      .catch(() => setState("failed"));
    return () => {
      isGone = true;
      remove?.();
    };
  }, [key]);
  // Where no script runs there is no drawing to wait for.
  if (state === "none") return null;
  return (
    <div class={`chart chart-${state}`}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {state !== "drawn" && <p class="chart-words quiet">{state === "failed" ? failed : loading}</p>}
    </div>
  );
}

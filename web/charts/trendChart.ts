import type { ChartConfiguration, Plugin } from "chart.js";
import type { Palette } from "./palette.ts";
import type { TrendFigures } from "./trendFigures.ts";

/** Two hexadecimal digits after a colour: how much of it covers. */
const BAND = "2e";
/** Pixels to the right of the plot in which the target is named, clear of the data. */
const TARGET_WIDTH = 46;

/** A trend as a chart: dots and a line for the index, a band and whiskers for its interval, a dashed target. */
export function trendChart(figures: TrendFigures, palette: Palette): ChartConfiguration<"line"> {
  const { points, from } = figures;
  const bare = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0, tension: 0 };
  return {
    type: "line",
    data: {
      labels: points.map((point) => point.label),
      datasets: [
        {
          data: points.map((point) => point.index),
          borderColor: palette.accent,
          backgroundColor: palette.accent,
          borderWidth: 2,
          pointRadius: points.length > 20 ? 3 : 4.5,
          pointHitRadius: 16,
          tension: 0,
          clip: false,
        },
        { data: points.map((point) => point.lower), ...bare },
        {
          data: points.map((point) => point.upper),
          ...bare,
          fill: "-1",
          backgroundColor: palette.accent + BAND,
        },
      ],
    },
    options: {
      animation: false,
      // Safari before 13.1 cannot tell when a place changes its size.
      responsive: typeof ResizeObserver === "function",
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      layout: { padding: { top: 8, right: TARGET_WIDTH } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette.line },
          ticks: {
            color: palette.quiet,
            font: { family: palette.font, size: 13 },
            maxRotation: 0,
            autoSkipPadding: 14,
          },
        },
        y: {
          min: from,
          max: 100,
          grid: { color: palette.line, lineWidth: 0.5 },
          border: { display: false },
          ticks: {
            color: palette.quiet,
            font: { family: palette.font, size: 13 },
            stepSize: 10,
            callback: (value) => `${value}`,
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: palette.ink,
          titleColor: palette.paper,
          bodyColor: palette.paper,
          filter: (item) => item.datasetIndex === 0,
          callbacks: { label: (item) => points[item.dataIndex]?.words ?? "" },
        },
      },
    },
    plugins: [intervalsAndTarget(figures, palette)],
  };
}

/** What Chart.js has no element for: a whisker at each period, and the target's line with its name on it. */
function intervalsAndTarget(
  { points, targetPercent, target, marks = [] }: TrendFigures,
  palette: Palette,
): Plugin<"line"> {
  return {
    id: "intervalsAndTarget",
    beforeDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      if (!x || !y) return;
      ctx.save();
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 1.5;
      points.forEach(({ lower, upper }, i) => {
        if (lower === null || upper === null) return;
        const at = x.getPixelForValue(i);
        ctx.beginPath();
        ctx.moveTo(at, y.getPixelForValue(lower));
        ctx.lineTo(at, y.getPixelForValue(upper));
        ctx.stroke();
      });
      const height = y.getPixelForValue(targetPercent);
      ctx.strokeStyle = palette.ink;
      ctx.setLineDash([6, 5]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, height);
      ctx.lineTo(chartArea.right, height);
      ctx.stroke();
      ctx.restore();
    },
    afterDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      if (!x || !y) return;
      const height = y.getPixelForValue(targetPercent);
      ctx.save();
      ctx.font = `600 14px ${palette.font}`;
      ctx.textBaseline = "middle";
      ctx.fillStyle = palette.ink;
      ctx.fillText(target, chartArea.right + 8, height);
      ctx.textAlign = "center";
      ctx.setLineDash([2, 4]);
      ctx.strokeStyle = palette.quiet;
      for (const { at, text } of marks) {
        const left = x.getPixelForValue(at);
        ctx.beginPath();
        ctx.moveTo(left, chartArea.top + 16);
        ctx.lineTo(left, chartArea.bottom);
        ctx.stroke();
        ctx.fillText(text, left, chartArea.top + 7);
      }
      ctx.restore();
    },
  };
}

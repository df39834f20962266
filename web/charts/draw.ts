import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { readPalette } from "./palette.ts";
import { trendChart } from "./trendChart.ts";
import type { TrendFigures } from "./trendFigures.ts";

/* The only file that loads chart.js, with no more of it than is drawn. It arrives after the numbers stand. */
Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Filler, Tooltip);

/** Draws a trend into a canvas, again whenever light and dark change. Returns how to take it away. */
export function drawTrend(canvas: HTMLCanvasElement, figures: TrendFigures): () => void {
  const { clientWidth, clientHeight } = canvas.parentElement as HTMLElement;
  canvas.width = clientWidth;
  canvas.height = clientHeight;
  let chart = new Chart(canvas, trendChart(figures, readPalette(canvas)));
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => {
    chart.destroy();
    chart = new Chart(canvas, trendChart(figures, readPalette(canvas)));
  };
  // Under the old name: Safari before 14 knows no other.
  scheme.addListener(redraw);
  return () => {
    scheme.removeListener(redraw);
    chart.destroy();
  };
}

import jsQR from "jsqr";

/** Pixels a module when a vector code is drawn for reading. */
const SCALE = 4;

/** What a scanner reads off a code drawn as an SVG path of "M x y h w v1 h-w z" runs; null: nothing. */
export function readSvgQr(svg: string): string | null {
  const modules = Number(svg.match(/viewBox="0 0 (\d+) /)?.[1]);
  const width = modules * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(run)) * SCALE; column++) {
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data ?? null;
}

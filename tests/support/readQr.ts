import jsQR from "jsqr";
import { PNG } from "pngjs";

/** What a phone reads off a picture of a poster; null: nothing. */
export function readQr(picture: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

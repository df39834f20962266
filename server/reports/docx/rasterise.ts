import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

export interface Picture {
  readonly png: Uint8Array;
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
}

type Rasterise = (svg: string) => Picture;

/** Dots a unit of the drawing: about 200 to the inch, sharp on office printers. */
const ZOOM = 2;

const FONT_FAMILY = "Tinos";
const FONT_FILE = "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf";
const WASM_FILE = "@resvg/resvg-wasm/index_bg.wasm";

let ready: Promise<Rasterise | null> | undefined;

/**
 * Turns an SVG into a PNG with the same letters on every machine: the font, as wide as Times New Roman and with every
 * letter of Vietnamese, comes with the program. null where files of packages cannot be read, as on an edge network; a
 * document then does without pictures, since each picture's figures stand in a table too.
 */
export function rasteriser(): Promise<Rasterise | null> {
  ready ??= load().catch(() => null);
  return ready;
}

async function load(): Promise<Rasterise> {
  const { resolve } = createRequire(import.meta.url);
  const [{ initWasm, Resvg }, wasm, font] = await Promise.all([
    import("@resvg/resvg-wasm"),
    readFile(resolve(WASM_FILE)),
    readFile(resolve(FONT_FILE)),
  ]);
  await initWasm(wasm);
  return (svg) => {
    const drawing = new Resvg(svg, {
      background: "#fff",
      fitTo: { mode: "zoom", value: ZOOM },
      font: { fontBuffers: [font], defaultFontFamily: FONT_FAMILY, serifFamily: FONT_FAMILY },
    });
    const image = drawing.render();
    const picture = { png: image.asPng(), width: drawing.width, height: drawing.height };
    image.free();
    drawing.free();
    return picture;
  };
}

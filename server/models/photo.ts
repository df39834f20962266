import { ApiError } from "../http/ApiError.ts";

/** A photo as it is kept: two JPEG pictures, nothing else. */
export interface RedrawnPhoto {
  readonly large: Buffer;
  readonly small: Buffer;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
}

const LARGE_PX = 1600;
const SMALL_PX = 480;
const QUALITY = 78;
/** What a telephone's camera makes at most; a small file may claim to be far larger. */
const MOST_PIXELS = 60_000_000;

/**
 * Draws a photo anew, so that place, time, device and whatever else a file carries stay behind. Only the picture itself
 * is looked at: what the file is called or claims to be is not asked.
 * @throws ApiError invalid-photo, photos-elsewhere where no native library runs
 */
export async function redrawnPhoto(bytes: Uint8Array): Promise<RedrawnPhoto> {
  if (!isPhoto(bytes)) throw new ApiError("invalid-photo");
  const { default: sharp } = await loadSharp();
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
  try {
    const draw = (side: number) =>
      open()
        .autoOrient()
        .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
        // What was see-through would be black.
        .flatten({ background: "#fff" })
        .jpeg({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true });
    const large = await draw(LARGE_PX);
    const small = await draw(SMALL_PX);
    return { large: large.data, small: small.data, width: large.info.width, height: large.info.height };
  } catch (cause) {
    throw new ApiError("invalid-photo", { cause });
  }
}

/** An edge network runs no native library: there the bundle holds noSharp.ts under this name, see wrangler.toml. */
async function loadSharp(): Promise<typeof import("sharp")> {
  try {
    return await import("sharp");
  } catch (cause) {
    throw new ApiError("photos-elsewhere", { cause });
  }
}

/** JPEG, PNG or WebP by their first bytes: other kinds, drawings with a program in them among these, are never opened. */
function isPhoto(bytes: Uint8Array): boolean {
  const starts = (text: string, at = 0) =>
    [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
  return starts("\xff\xd8\xff") || starts("\x89PNG\r\n\x1a\n") || (starts("RIFF") && starts("WEBP", 8));
}

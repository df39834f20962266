import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import type { Bytes, KeptAnswer } from "./shelf.ts";

const GZIP = promisify(gzip);
const GUNZIP = promisify(gunzip);
const BROTLI = promisify(brotliCompress);
/** Higher ones take several times as long for a few bytes in a hundred. */
const BROTLI_QUALITY = 6;
/** Below this a packed body saves nothing. */
const WORTH_PACKING = 1_024;

/** Packs a body once for all who ask; what is packed already stays as it is. */
export async function packBodies(plain: Bytes, type: string): Promise<KeptAnswer["bodies"]> {
  if (plain.length < WORTH_PACKING || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return { plain };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [br, gzip] = await Promise.all([BROTLI(plain, { params }), GZIP(plain)]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gzip) };
}

/** The smallest form that the reader takes, and its name; without one the plain form, which hardly anybody asks for. */
export async function bodyFor(
  { bodies }: KeptAnswer,
  accepted: string,
): Promise<{ body: Bytes; encoding: string | undefined }> {
  if ("plain" in bodies) return { body: bodies.plain, encoding: undefined };
  if (bodies.br && takes(accepted, "br")) return { body: bodies.br, encoding: "br" };
  if (takes(accepted, "gzip")) return { body: bodies.gzip, encoding: "gzip" };
  return { body: new Uint8Array(await GUNZIP(bodies.gzip)), encoding: undefined };
}

/** Whether Accept-Encoding names it and does not refuse it (";q=0"). */
function takes(accepted: string, encoding: string): boolean {
  return accepted.split(",").some((part) => {
    const [name = "", ...options] = part.split(";");
    return name.trim().toLowerCase() === encoding && !options.some((one) => /^\s*q=0(?:\.0*)?\s*$/.test(one));
  });
}

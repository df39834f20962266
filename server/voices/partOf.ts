/**
 * The part of a sound that a player asks for: Safari plays nothing that it cannot ask for in parts. What is not a plain
 * range of this sound is answered with all of it, which RFC 9110, 14.2, allows.
 */
export function partOf(
  sound: Uint8Array,
  asked: string | undefined,
): { readonly bytes: Uint8Array; readonly range?: string } {
  const [, from = "", to = ""] = /^bytes=(\d{1,9})-(\d{0,9})$/.exec(asked ?? "") ?? [];
  const first = Number(from);
  const last = Math.min(to === "" ? Number.POSITIVE_INFINITY : Number(to), sound.length - 1);
  if (from === "" || first > last) return { bytes: sound };
  return { bytes: sound.subarray(first, last + 1), range: `bytes ${first}-${last}/${sound.length}` };
}

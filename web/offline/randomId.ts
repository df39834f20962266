/** A version 4 UUID (RFC 9562). By hand: crypto.randomUUID is younger than the phones that are served, and only on https. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  let hex = "";
  bytes.forEach((byte) => {
    hex += (byte + 0x100).toString(16).slice(1);
  });
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

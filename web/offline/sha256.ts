/** SHA-256 of a text or of bytes. Rejects where a browser has no WebCrypto: an old one, or any over plain http. */
export async function sha256(of: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof of === "string" ? new TextEncoder().encode(of) : of;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function hexOf(bytes: Uint8Array): string {
  let hex = "";
  bytes.forEach((byte) => {
    hex += (byte + 0x100).toString(16).slice(1);
  });
  return hex;
}

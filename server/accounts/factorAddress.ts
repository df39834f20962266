/** The house's name, as authenticators show it. */
export const PRODUCT = "Hài Lòng";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator reads from the QR (Key Uri Format): the house, whose key it is, and the key in base 32. */
export function factorAddress(username: string, secret: string): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer: PRODUCT, digits: "6", period: "30" });
  return `otpauth://totp/${encodeURIComponent(PRODUCT)}:${encodeURIComponent(username)}?${query}`.replaceAll(
    "+",
    "%20",
  );
}

/** RFC 4648, without padding. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

const ALGORITHM = "Ed25519";
/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410 §7). */
const PKCS8_HEAD = Uint8Array.from([0x30, 46, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

export const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** A private key of Ed25519 (RFC 8032) that signs, and the public key beside it. */
export interface KeyPair {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  sign(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The key pair that grows from 32 random bytes. */
export async function keyPairFrom(seed: Uint8Array): Promise<KeyPair> {
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...seed]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, true, ["sign"]);
  // WebCrypto gives the public half of a private key as a JWK only.
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const base64 = (x ?? "").replaceAll("-", "+").replaceAll("_", "/");
  return {
    publicKey: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, message)),
  };
}

/** Whether the holder of the private key signed the message. False, too, for what is no key or no signature at all. */
export async function isSignedBy(
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify(ALGORITHM, key, signature, message);
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}

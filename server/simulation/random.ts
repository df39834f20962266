/** A stream of chance that a seed determines. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Standard normal. */
  normal(): number;
  /** A version 4 UUID. */
  uuid(): string;
}

/** Marsaglia's xorshift128 over 32-bit words, seeded through a multiplicative hash. Not for secrets. */
export function seededRandom(seed: number): Random {
  let [x, y, z, w] = [1, 2, 3, 4].map((i) => Math.imul(seed + i, 0x9e3779b1) ^ (i * 0x85ebca6b) || i) as [
    number,
    number,
    number,
    number,
  ];
  const word = (): number => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return w >>> 0;
  };
  for (let i = 0; i < 32; i++) word();
  const next = () => word() / 2 ** 32;
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    uuid() {
      const hex = Array.from({ length: 4 }, () => word().toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[word() & 3];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

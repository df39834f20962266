import { encode } from "uqr";

/** Light modules around the code, which scanners need to find it: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** The dark modules of one row as one stroke a run, so that no seams show between neighbours in print. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; ) {
    let end = x;
    while (row[end]) end++;
    if (end > x) path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`;
    x = end + 1;
  }
  return path;
}

/**
 * An address as a QR code in vector form. Error correction H: up to 30 % of the code may be scratched or stained, at
 * the price of finer modules, which on the smaller sheet still measure more than 1.5 mm.
 */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: "H", border: 0 });
  const width = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${width} ${width}`} role="img" aria-label={label}>
      <rect width={width} height={width} fill="#fff" />
      <path fill="#000" shape-rendering="crispEdges" d={data.map(rowPath).join("")} />
    </svg>
  );
}

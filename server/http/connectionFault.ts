export type ConnectionFault = "untrusted" | "unreachable";

/** OpenSSL's and Node's names for a certificate that is not believed: of an inner CA, of another host, run out. */
const UNTRUSTED =
  /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED/;
const UNREACHABLE =
  /^(ECONN(REFUSED|RESET|ABORTED|ECTION)|E(HOST|NET)(UNREACH|DOWN)|ENOTFOUND|EAI_[A-Z]+|EDNS|EPIPE|ETIMEDOUT|UND_ERR_[A-Z_]+)$/;

/**
 * Why a connection outwards did not come about: nobody answered, or whoever answered was not believed. They look alike to
 * whoever waits and are mended in different places (a firewall; NODE_EXTRA_CA_CERTS). undefined: it did come about.
 */
export function connectionFault(error: unknown): ConnectionFault | undefined {
  const codes = codesOf(error);
  if (codes.some((code) => UNTRUSTED.test(code))) return "untrusted";
  return codes.some((code) => UNREACHABLE.test(code)) ? "unreachable" : undefined;
}

/** Of the error, of what caused it, and of each try where several addresses were tried. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { code, originalCode, cause, errors } = error as Record<string, unknown>;
  const tries: unknown[] = Array.isArray(errors) ? errors : [];
  return [
    // The mail library puts its own word for it in front.
    ...[code, originalCode].filter((one) => typeof one === "string"),
    ...[cause, ...tries].flatMap((inner) => codesOf(inner, depth + 1)),
  ];
}

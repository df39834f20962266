import { z } from "zod";

/** A comma list of hosts, each with its port unless that is 443. */
const hosts = z
  .string()
  .default("")
  .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
  .transform((list) => list.filter((host) => host !== ""))
  .refine(
    (list) =>
      list.every((host) => URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host),
    "must be hosts like a.gov.vn or a.gov.vn:8443, with commas between them",
  );

/** The only reader of the environment. Each line: name, default, what it is. */
const variables = z.object({
  HOST: z.string().default("0.0.0.0").describe("Address to listen on"),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe("Port to listen on; 0 picks a free one"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Address that posters and links carry"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .refine(hasStrongPassword, "has a password that is easy to guess; 12 characters or more, made by chance")
    .optional()
    .describe("A PostgreSQL 15+ (secret); without it the embedded database is used"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10).describe("Connections to DATABASE_URL"),
  DATA_DIR: z.string().default(".data").describe("Folder of the embedded database"),
  POINT_ALLOWANCE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(1200)
    .describe(
      "Ratings at one point at once, and again each hour, beyond which its day is set aside as flooded; 0: never",
    ),
  OFFLINE_PAGES: z
    .enum(["on", "off"])
    .default("on")
    .describe("Whether phones may keep rating pages for use without a network; off takes them off again"),
  METRICS_TOKEN: z
    .string()
    .min(24, "must have at least 24 characters")
    .refine((text) => new Set(text).size >= 8, "must be random")
    .optional()
    .describe("Bearer token of /metrics (secret); without it there is no such address"),
  AUTH_SECRET: z
    .string()
    .min(32, "must have at least 32 characters")
    .refine((text) => new Set(text).size >= 12, "must be random")
    .optional()
    .describe(
      "Signs sessions of officials and encrypts their second factors (secret); the embedded database makes its own",
    ),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("The province's OpenID provider"),
  OIDC_CLIENT_ID: z.string().optional().describe("This installation's name at the provider"),
  OIDC_CLIENT_SECRET: z.string().min(8).optional().describe("And its secret there (secret)"),
  OIDC_MISSING_EMAIL_VERIFIED: z
    .enum(["refuse", "trust"])
    .default("refuse")
    .describe(
      "Whether an address of which the provider does not say that it has verified it (no email_verified) opens an account; trust: only where nobody can choose their own address there",
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe("Mail server for alerts, smtp:// or smtps:// (secret); without it no e-mail is sent"),
  SMTP_CLEAR_PASSWORD: z
    .enum(["never", "allow"])
    .default("never")
    .describe("Whether the password of an smtp:// address may go over a line that is not encrypted"),
  MAIL_FROM: z.email().optional().describe("Sender of these e-mails"),
  WEBHOOK_HOSTS: hosts.describe("Hosts on the internet that officials may have webhooks sent to"),
  WEBHOOK_PRIVATE_HOSTS: hosts.describe("The same for hosts of the inner network: 10.…, 192.168.…"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info").describe("What is logged"),
});

const THIS_MACHINE = new Set(["", "localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether nobody guesses the way into a database over the network. On this machine, and where no password stands (a
 * certificate, a file of the driver's), PostgreSQL's own rules decide.
 */
function hasStrongPassword(url: string): boolean {
  try {
    const { hostname, username, password } = new URL(url);
    if (password === "" || THIS_MACHINE.has(hostname)) return true;
    const secret = decodeURIComponent(password);
    return secret.length >= 12 && !secret.includes(decodeURIComponent(username)) && new Set(secret).size >= 6;
  } catch {
    // Several hosts, or a broken address: the driver reads the one and refuses the other.
    return true;
  }
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly pointAllowance: number;
  readonly offlinePages: boolean;
  readonly metricsToken: string | undefined;
  /** undefined: officials cannot sign in. */
  readonly authSecret: string | undefined;
  /** undefined: sign-in is by password only. */
  readonly oidc:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        /** Whether an address without a word on its verification is taken for verified. */
        readonly trustsUnsaid: boolean;
      }
    | undefined;
  /** undefined: no e-mail is sent. */
  readonly mail:
    | { readonly smtpUrl: string; readonly from: string; readonly mayShowPassword: boolean }
    | undefined;
  readonly webhooks: { readonly hosts: readonly string[]; readonly privateHosts: readonly string[] };
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** Names every variable that is wrong, and never prints a value: some are secrets. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = variables.safeParse(given);
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  }
  const v = read.data;
  return {
    host: v.HOST,
    port: v.PORT,
    publicUrl: v.PUBLIC_URL?.replace(/\/+$/, ""),
    databaseUrl: v.DATABASE_URL,
    databasePool: v.DATABASE_POOL,
    dataDir: v.DATA_DIR,
    pointAllowance: v.POINT_ALLOWANCE,
    offlinePages: v.OFFLINE_PAGES === "on",
    metricsToken: v.METRICS_TOKEN,
    authSecret: v.AUTH_SECRET,
    oidc: oidcOf(v),
    mail: mailOf(v),
    webhooks: { hosts: v.WEBHOOK_HOSTS, privateHosts: v.WEBHOOK_PRIVATE_HOSTS },
    logLevel: v.LOG_LEVEL,
  };
}

function oidcOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_MISSING_EMAIL_VERIFIED,
}: z.infer<typeof variables>): Config["oidc"] {
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new ConfigError("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three or none");
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    trustsUnsaid: OIDC_MISSING_EMAIL_VERIFIED === "trust",
  };
}

function mailOf({ SMTP_URL, SMTP_CLEAR_PASSWORD, MAIL_FROM }: z.infer<typeof variables>): Config["mail"] {
  if (SMTP_URL === undefined) return undefined;
  if (MAIL_FROM === undefined) throw new ConfigError("MAIL_FROM: is needed beside SMTP_URL");
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, mayShowPassword: SMTP_CLEAR_PASSWORD === "allow" };
}

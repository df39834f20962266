import { generateSignedCookie } from "hono/cookie";
import type { Role } from "#contract/rights.ts";
import { sessionCookie } from "../../server/accounts/cookies.ts";
import type { TestApp } from "./app.ts";

export interface Official {
  readonly accountId: string;
  /** Value of a Cookie header, for a browser or another client. */
  readonly cookie: string;
  /** The app as this official's browser asks it. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a form as a browser does from a page of ours. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
}

interface Grantee {
  readonly role: Role;
  readonly agencyId: number;
  readonly name?: string;
  readonly unmasks?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

const ORIGIN = "http://hailong.test";

/** Somebody who holds a role at a unit and is signed in to the test's app. */
export async function openOfficial(app: TestApp, grantee: Grantee): Promise<Official> {
  const { db } = app.database;
  const now = app.platform.now();
  const id = crypto.randomUUID();
  const token = crypto.randomUUID();
  const username = `${grantee.role}-${id.slice(0, 8)}`;
  await db
    .insertInto("accounts")
    .values({
      id,
      username,
      name: grantee.name ?? `Cán bộ ${username}`,
      email: `${username}@hailong.invalid`,
      // Without one an administrator can do nothing.
      second_factor_enabled: grantee.role === "administrator",
    })
    .execute();
  await db
    .insertInto("grants")
    .values({
      account_id: id,
      role: grantee.role,
      agency_id: grantee.agencyId,
      unmasks: grantee.unmasks ?? false,
      valid_from: grantee.validFrom ?? "2020-01-01",
      valid_to: grantee.validTo ?? null,
    })
    .execute();
  await db
    .insertInto("account_sessions")
    .values({
      id: crypto.randomUUID(),
      account_id: id,
      token,
      // Far beyond any clock that a test sets.
      expires_at: new Date("2099-01-01T00:00:00Z"),
      created_at: now,
      updated_at: now,
    })
    .execute();
  const { authSecret, publicUrl } = app.platform.config;
  if (!authSecret) throw new Error("the test's app has no AUTH_SECRET");
  const signed = await generateSignedCookie(sessionCookie(publicUrl ?? ORIGIN), token, authSecret, {
    path: "/",
    secure: publicUrl?.startsWith("https:") ?? false,
  });
  const cookie = signed.split(";")[0] as string;
  const request = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...(init.headers as Record<string, string>), Cookie: cookie } });
  return {
    accountId: id,
    cookie,
    request,
    post: (path, form) =>
      request(path, { method: "POST", headers: { Origin: ORIGIN }, body: new URLSearchParams(form) }),
  };
}

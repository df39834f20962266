import type { Role } from "#contract/rights.ts";
import { openAccount, PASSWORD } from "./accounts.ts";
import type { TestApp } from "./app.ts";

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** What a browser is at the door: it keeps its cookies, and sends forms as from a page of ours. */
export class Visitor {
  readonly #ask: Ask;
  readonly #cookies = new Map<string, string>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: "GET" });
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(path, { method: "POST", body: new URLSearchParams(form) });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const Cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#ask(path, { ...init, headers: { Origin: "http://hailong.test", Cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = (set.split(";")[0] as string).split(/=(.*)/s) as [string, string];
      if (value === "" || /max-age=0/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  enter(username: string, password = PASSWORD): Promise<Response> {
    return this.post("/sign-in", { username, password, next: "/me" });
  }

  code(code: string): Promise<Response> {
    return this.post("/sign-in/second-factor", { code, recovery: "", next: "/me" });
  }

  recover(recovery: string): Promise<Response> {
    return this.post("/sign-in/second-factor", { code: "", recovery, next: "/me" });
  }
}

/** What the enrolment's page shows: the key and the codes to keep. */
export function enrolmentOf(html: string): {
  secret: string | undefined;
  recovery: string[];
  hasQr: boolean;
} {
  const list = html.match(/<ul class="recovery-codes">(.*?)<\/ul>/s)?.[1] ?? "";
  return {
    secret: html.match(/data-secret[^>]*>([^<]+)</)?.[1],
    recovery: [...list.matchAll(/<li[^>]*>([^<]+)<\/li>/g)].map((found) => found[1] as string),
    hasQr: html.includes("<svg"),
  };
}

/** Somebody with a password, signed in, who has begun to turn a second factor on. */
export async function beginFactor(
  app: TestApp,
  { username, role = "head", agencyId }: { username: string; role?: Role; agencyId: number },
) {
  await openAccount(app, { username, role, agencyId });
  const owner = new Visitor((path, init) => app.request(path, init));
  await owner.enter(username);
  const page = await owner.post("/me/second-factor/begin", { password: PASSWORD });
  return { owner, ...enrolmentOf(await page.text()) };
}

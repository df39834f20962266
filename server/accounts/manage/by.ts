import { actorIn } from "../../http/access.ts";
import type { AppContext } from "../../http/env.ts";
import type { By } from "../createAccount.ts";

/** Who changes accounts here, as the trail names them. */
export function byAdministrator(c: AppContext, agencyId?: number): By {
  const { accountId, name, roleFor } = actorIn(c);
  return {
    at: c.get("platform").now(),
    accountId,
    accountName: name,
    role: roleFor("change-accounts", agencyId),
  };
}

import { addDays, dayInVietnam } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import { SheetsPage } from "../../../web/accounts/manage/SheetsPage.tsx";
import type { AppContext } from "../../http/env.ts";
import { originOf } from "../cookies.ts";
import { LINK_DAYS } from "../oneTimeLink.ts";
import { managePage } from "./managePage.tsx";

interface LinkToHandOver {
  readonly name: string;
  readonly username: string;
  readonly role: Role | null;
  readonly unit: string;
  readonly link: string;
}

/** One-time links as sheets to print. The only time that they are shown: the database knows their digests. */
export async function sheetsPage(c: AppContext, links: readonly LinkToHandOver[]): Promise<Response> {
  const until = addDays(dayInVietnam(c.get("platform").now()), LINK_DAYS - 1);
  const sheets = links.map(({ link, ...person }) => ({ ...person, address: originOf(c) + link, until }));
  return await managePage(c, (props) => <SheetsPage {...props} sheets={sheets} />);
}

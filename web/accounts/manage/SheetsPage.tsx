import { renderSVG } from "uqr";
import type { Role } from "#contract/rights.ts";
import { dayText } from "../../format.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { officials } from "../../messages/officials.ts";
import { ManageFrame, type ManagePageProps } from "./ManageFrame.tsx";

export interface Sheet {
  readonly name: string;
  readonly username: string;
  readonly role: Role | null;
  readonly unit: string;
  /** With its origin: it is typed and scanned from paper. */
  readonly address: string;
  readonly until: string;
}

/** One-time links to hand over, on paper: a block for each person, cut apart. Shown only once. */
export function SheetsPage({ sheets, ...page }: ManagePageProps & { sheets: readonly Sheet[] }) {
  const { language } = page.frame;
  const words = manageAccounts[language];
  return (
    <ManageFrame {...page} title={words.sheetTitle}>
      <p class="no-print">{words.sheetLead}</p>
      <div class="sheets">
        {sheets.map((sheet) => (
          <article class="sheet" key={sheet.username}>
            <div class="sheet-text">
              <h2>
                {words.sheetHead}: {sheet.name}
              </h2>
              <p>
                {sheet.role && `${officials[language].roles[sheet.role]}, `}
                {sheet.unit}
              </p>
              <p>
                {words.username}: <strong class="sheet-username">{sheet.username}</strong>
              </p>
              <ol>
                {words.sheetSteps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {sheet.role === "administrator" && <p>{words.sheetFactor}</p>}
            </div>
            {/* A drawing of our own: squares, no text of anybody's. */}
            <div
              class="sheet-qr"
              aria-hidden="true"
              dangerouslySetInnerHTML={{ __html: renderSVG(sheet.address) }}
            />
            <p class="sheet-address">
              <span data-link>{sheet.address}</span>
              <br />
              {words.sheetUntil({ on: dayText(sheet.until) })}
            </p>
          </article>
        ))}
      </div>
    </ManageFrame>
  );
}

import type { Right } from "#contract/rights.ts";

/** One entry of the officials' menu: its word is in web/messages/officials.ts under the same name. */
export interface OfficialLink {
  readonly name: OfficialLinkName;
  readonly href: string;
  /** Shown to whoever holds one of these at any unit. Empty: to every official. */
  readonly rights: readonly Right[];
}

export type OfficialLinkName =
  | "dashboard"
  | "cases"
  | "points"
  | "reports"
  | "models"
  | "alerts"
  | "units"
  | "accounts"
  | "voices"
  | "trail"
  | "me";

export const OFFICIAL_LINKS: readonly OfficialLink[] = [
  { name: "dashboard", href: "/dashboard", rights: ["see-figures"] },
  { name: "cases", href: "/cases", rights: ["see-cases"] },
  { name: "points", href: "/points", rights: ["see-points"] },
  { name: "reports", href: "/reports/freezing", rights: ["freeze-reports"] },
  { name: "models", href: "/models/desk", rights: ["see-models"] },
  { name: "alerts", href: "/alerts", rights: ["receive-alerts"] },
  { name: "units", href: "/units", rights: ["see-units"] },
  { name: "accounts", href: "/accounts", rights: ["see-accounts"] },
  { name: "voices", href: "/voices", rights: ["see-languages"] },
  { name: "trail", href: "/trail", rights: ["see-trail"] },
  { name: "me", href: "/me", rights: [] },
];

import type { PageProps } from "../../web/ui/Page.tsx";
import type { Installation } from "../database/settings.ts";
import type { AppContext } from "../http/env.ts";

type Frame = Pick<PageProps, "language" | "installation" | "otherLanguageHref" | "homeHref">;

/** What the frame of a public page takes from the request: the language, and the same address in the other one. */
export function frameOf(c: AppContext, installation: Installation): Frame {
  const { language } = c.var;
  const url = new URL(c.req.url);
  url.searchParams.set("lang", language === "vi" ? "en" : "vi");
  return {
    language,
    installation,
    otherLanguageHref: url.pathname + url.search,
    homeHref: `/${langQuery(c)}`,
  };
}

/** ?lang=… when a link chose the language, else nothing. */
export function langQuery(c: AppContext): string {
  return c.req.query("lang") === undefined ? "" : `?lang=${c.var.language}`;
}

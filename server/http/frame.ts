import type { PageProps } from "../../web/ui/Page.tsx";
import type { AppContext } from "./env.ts";
import { languageQuery } from "./languageQuery.ts";

type Frame = Pick<PageProps, "language" | "installation" | "homeHref"> & {
  readonly otherLanguageHref: string;
};

/** What the frame of a page takes from the request: the language, and the same address in the other one. */
export function frameOf(c: AppContext, installation: PageProps["installation"]): Frame {
  return {
    language: c.var.language,
    installation,
    otherLanguageHref: otherLanguageHref(c),
    homeHref: `/${languageQuery(c)}`,
  };
}

function otherLanguageHref(c: AppContext): string {
  const url = new URL(c.req.url);
  url.searchParams.set("lang", c.var.language === "vi" ? "en" : "vi");
  return url.pathname + url.search;
}

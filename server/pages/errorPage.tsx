import { ErrorPage } from "../../web/ui/ErrorPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import type { ApiError } from "../http/ApiError.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { problemOf } from "../http/problem.ts";

/** Any refusal as a page of the house. Stands even when the database does not. */
export async function errorPage(c: AppContext, error: ApiError): Promise<Response> {
  const language = c.var.language ?? "vi";
  const { title, detail = "" } = problemOf(error, language);
  const installation = await readInstallation(c.var.platform.db).catch(() => ({
    provinceName: "",
    simulated: false,
  }));
  const document = renderDocument(
    <ErrorPage
      language={language}
      title={title}
      detail={detail}
      installation={installation}
      assets={{ styles: [assetPath("ui/page.css")] }}
      homeHref={c.var.language ? `/${languageQuery(c)}` : "/"}
      {...(error.status >= 500 && c.var.actor && { requestId: c.var.requestId })}
    />,
  );
  return c.html(document, error.status);
}

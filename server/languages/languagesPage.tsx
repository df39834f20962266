import type { ComponentChildren } from "preact";
import { OfficialPage } from "../../web/ui/OfficialPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";

/** A screen of the languages. */
export async function languagesPage(
  c: AppContext,
  title: string,
  content: ComponentChildren,
  status: 200 | 422 = 200,
): Promise<Response> {
  const installation = await readInstallation(c.var.platform.db);
  return c.html(
    renderDocument(
      <OfficialPage
        frame={officialFrame(c, installation)}
        language={c.var.language}
        installation={installation}
        current="voices"
        title={title}
        assets={{ styles: [assetPath("languages/page.css")] }}
      >
        {content}
      </OfficialPage>,
    ),
    status,
  );
}

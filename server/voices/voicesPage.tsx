import type { ComponentChildren } from "preact";
import { OfficialPage } from "../../web/ui/OfficialPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { allowRecording } from "../http/securityHeaders.ts";

/** A screen of the voices. */
export async function voicesPage(
  c: AppContext,
  title: string,
  content: ComponentChildren,
  status: 200 | 422 = 200,
): Promise<Response> {
  allowRecording(c);
  const installation = await readInstallation(c.var.platform.db);
  return c.html(
    renderDocument(
      <OfficialPage
        frame={officialFrame(c, installation)}
        language={c.var.language}
        installation={installation}
        current="voices"
        title={title}
        assets={{ styles: [assetPath("voices/page.css")], scripts: [assetPath("voices/client.js")] }}
      >
        {content}
      </OfficialPage>,
    ),
    status,
  );
}

import { Hono } from "hono";
import { z } from "zod";
import { day } from "#contract/day.ts";
import { PAPER_SIZES, type PaperSize, PostersPage, PRINT_STYLES } from "../../web/posters/PostersPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { listOpenPointsBelow } from "../database/ratingPoints.ts";
import { readInstallation } from "../database/settings.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { isLocalAddress } from "../http/localAddress.ts";
import { publicOrigin } from "../http/publicOrigin.ts";
import { allowInline } from "../http/securityHeaders.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { postersHref, unitsOf } from "./posterLinks.ts";
import { unitToPrintFor } from "./unitToPrintFor.ts";

/** Sheets in one answer: a browser prints a hundred at once without trouble. */
const PAGE_LENGTH = 100;

const query = z.object({
  on: day.optional().describe("Posters for a later day: points that will be open on it"),
  size: z.enum(PAPER_SIZES).default("A5"),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
type Query = z.infer<typeof query>;
const POSTERS = { choices: Object.keys(query.shape), printsOrigin: true };

/** Posters of a unit and of all below it; without a code, of the whole province. */
export const postersRoutes = new Hono<AppEnv>()
  .get("/posters", kept(POSTERS), validate("query", query), (c) => postersPage(c, null, c.req.valid("query")))
  .get("/agencies/:code/posters", kept(POSTERS), validate("query", query), (c) =>
    postersPage(c, c.req.param("code"), c.req.valid("query")),
  );

async function postersPage(c: AppContext, code: string | null, { on, size, page }: Query): Promise<Response> {
  const { db } = c.var.platform;
  const installation = await readInstallation(db);
  const { unit, day: openOn } = await unitToPrintFor(c.var.platform, code ?? installation.rootCode, on);
  const all = await listOpenPointsBelow(db, unit.id, openOn);
  const first = (page - 1) * PAGE_LENGTH;
  const lang = c.req.query("lang");
  const publicUrl = publicOrigin(c);
  const href = (changes: { code?: string | null; size?: PaperSize; page?: number; lang?: string }) =>
    postersHref({ code, on, size, lang, ...changes });
  const starts = Array.from({ length: Math.ceil(all.length / PAGE_LENGTH) }, (_, i) => i * PAGE_LENGTH);
  await allowInline(c, { styles: [PRINT_STYLES[size]] });
  return c.html(
    renderDocument(
      <PostersPage
        language={c.var.language}
        installation={installation}
        assets={{ styles: [assetPath("posters/page.css")] }}
        languages={languageLinks(c.var.speech, c.var.language, (tag) => href({ page, lang: tag }))}
        homeHref={lang ? `/?lang=${lang}` : "/"}
        place={code === null ? installation.provinceName || unit.name : unit.name}
        size={size}
        publicUrl={publicUrl}
        isLocal={isLocalAddress(publicUrl)}
        points={all.slice(first, first + PAGE_LENGTH)}
        count={all.length}
        links={{
          sizes: { A5: href({ size: "A5", page }), A4: href({ size: "A4", page }) },
          pages: starts.map((start) => ({
            from: start + 1,
            to: Math.min(start + PAGE_LENGTH, all.length),
            href: href({ page: start / PAGE_LENGTH + 1 }),
            isShown: start === first,
          })),
          units: unitsOf(all).map((one) => ({ ...one, href: href({ code: one.code }) })),
          province: code === null ? null : href({ code: null }),
          unit: code === null ? null : `/agencies/${code}${lang ? `?lang=${lang}` : ""}`,
        }}
      />,
    ),
  );
}

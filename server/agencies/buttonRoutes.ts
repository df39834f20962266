import { Hono } from "hono";
import { posterWords } from "../../web/messages/posters.ts";
import { FACE_PATHS } from "../../web/ui/facePaths.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { RESOURCE_POLICY } from "../http/securityHeaders.ts";

const FACE = `<g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><circle cx="24" cy="24" r="21"/><path d="${FACE_PATHS[4]}"/></g>`;

/** The picture of the button that portals of online services show on their own pages. It asks for nothing else. */
const BUTTON = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="56" viewBox="0 0 240 56" role="img">',
  `<title>${posterWords.vi.button}</title>`,
  '<rect width="240" height="56" rx="12" fill="#0b5563"/>',
  `<g transform="translate(12 10) scale(.75)">${FACE}</g>`,
  '<text x="60" y="35" fill="#fff" font-family="system-ui, sans-serif" font-size="17" font-weight="700" textLength="166" lengthAdjust="spacingAndGlyphs">',
  `${posterWords.vi.button}</text></svg>`,
].join("");

/** GET /button.svg: for pages of other sites, which is why it may be shown there. */
export const buttonRoutes = new Hono<AppEnv>().get("/button.svg", anyone, (c) => {
  c.header(RESOURCE_POLICY, "cross-origin");
  c.header("Cache-Control", "public, max-age=86400");
  return c.body(BUTTON, 200, { "Content-Type": "image/svg+xml; charset=utf-8" });
});

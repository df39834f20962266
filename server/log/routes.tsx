import { Hono } from "hono";
import { LogPage } from "../../web/log/LogPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { findLogContent, findLogHead, findLogKey } from "../database/logEntries.ts";
import { selectCandidateLeaves, selectCosignatures } from "../database/logWitnesses.ts";
import { findRatingPoint } from "../database/ratingPoints.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { frameOf } from "../http/frame.ts";
import { limitBody } from "../http/limitBody.ts";
import { publicOrigin } from "../http/publicOrigin.ts";
import { kept } from "../kept/kept.ts";
import { toBase64 } from "../sealing/base64.ts";
import { readCheckpoint } from "../sealing/checkpoint.ts";
import { takeCosignatures } from "./cosign.ts";
import { readLogFile } from "./logFiles.ts";

const TEXT = "text/plain; charset=utf-8";
/** What stands at such an address never changes: a log only grows. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** The public log: its page, and its files as C2SP tlog-tiles has them. */
export const logRoutes = new Hono<AppEnv>()
  .get("/log", kept({ printsOrigin: true }), async (c) => {
    const { db } = c.var.platform;
    const frame = frameOf(c, await readInstallation(db));
    return c.html(
      renderDocument(
        <LogPage
          {...frame}
          assets={{ styles: [assetPath("log/page.css")] }}
          newest={await loadHead(c)}
          address={`${publicOrigin(c)}/`}
        />,
      ),
    );
  })
  .get("/log/checkpoint", kept(), async (c) => {
    const { db } = c.var.platform;
    const head = await findLogHead(db);
    if (!head) throw new ApiError("unknown-address");
    const lines = (await selectCosignatures(db, head.size)).map(({ line }) => line);
    return c.body(head.note + lines.join(""), 200, { "Content-Type": TEXT });
  })
  .get("/log/key", kept(), async (c) => {
    const key = await findLogKey(c.var.platform.db);
    if (!key) throw new ApiError("unknown-address");
    return c.body(`${key.publicKey}\n`, 200, { "Content-Type": TEXT });
  })
  .get("/log/tile/:path{.+}", anyone, async (c) => {
    const bytes = await readLogFile(c.var.platform.db, c.req.path.slice("/log/".length));
    if (!bytes) throw new ApiError("unknown-address");
    c.header("Cache-Control", FOR_EVER);
    return c.body(bytes, 200, { "Content-Type": "application/octet-stream" });
  })
  .get("/log/step/:index{[0-9]{1,9}}", anyone, async (c) => {
    const content = await findLogContent(c.var.platform.db, Number(c.req.param("index")));
    if (content === undefined) throw new ApiError("unknown-address");
    c.header("Cache-Control", FOR_EVER);
    return c.body(content, 200, { "Content-Type": TEXT });
  })
  .get("/log/points/:code{[0-9A-Z]{8}}/:month{[0-9]{4}-[0-9]{2}}", kept(), async (c) => {
    const { db } = c.var.platform;
    const month = c.req.param("month");
    const point = await findRatingPoint(db, c.req.param("code"));
    if (!point || !/-(?:0[1-9]|1[0-2])$/.test(month) || month < "2000") throw new ApiError("unknown-address");
    return c.json({ leaves: await selectCandidateLeaves(db, point.agencyId, month) });
  })
  .post("/log/cosignatures", anyone, limitBody, async (c) => {
    const names = await takeCosignatures(c.var.platform.db, new Uint8Array(await c.req.arrayBuffer()));
    if (names === undefined) throw new ApiError("unknown-head");
    if (names.length === 0) throw new ApiError("unknown-witness");
    return c.json({ witnesses: names });
  });

async function loadHead(c: AppContext) {
  const { db } = c.var.platform;
  const [head, key] = [await findLogHead(db), await findLogKey(db)];
  const checkpoint = head && readCheckpoint(head.note.slice(0, head.note.indexOf("\n\n") + 1));
  if (!head || !key || !checkpoint) return null;
  return {
    size: head.size,
    root: toBase64(checkpoint.root),
    signedOn: head.signedOn,
    publicKey: key.publicKey,
    witnesses: (await selectCosignatures(db, head.size)).map(({ witness }) => witness),
  };
}

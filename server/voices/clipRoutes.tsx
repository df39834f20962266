import { Hono } from "hono";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { VoicePage } from "../../web/voices/VoicePage.tsx";
import { readInstallation } from "../database/settings.ts";
import { findRecording } from "../database/voiceClips.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { writeCaf } from "./caf.ts";
import { readOgg } from "./ogg.ts";
import { partOf } from "./partOf.ts";

/** A week: the address never holds another sound, but a speaker may take the consent back. */
const KEPT = "public, max-age=604800, immutable";

/** What citizens hear: the recording itself, and a page to hear it on without a script. */
export const clipRoutes = new Hono<AppEnv>()
  .get("/voices/:clips{[0-9a-f]{16}(?:-[0-9a-f]{16})?}", anyone, listeningPage)
  .get("/voices/:clip{[0-9a-f]{16}\\.opus}", anyone, (c) => giveOut(c, "audio/ogg", (ogg) => ogg))
  .get("/voices/:clip{[0-9a-f]{16}\\.caf}", anyone, (c) =>
    giveOut(c, "audio/x-caf", (ogg) => {
      const stream = readOgg(ogg);
      return stream && writeCaf(stream);
    }),
  );

async function giveOut(
  c: AppContext,
  type: string,
  packed: (ogg: Uint8Array) => Uint8Array | undefined,
): Promise<Response> {
  const found = await findRecording(c.var.platform.db, (c.req.param("clip") ?? "").slice(0, 16));
  const sound = found && packed(new Uint8Array(found.opus));
  if (!sound) throw new ApiError("unknown-address");
  const part = partOf(sound, c.req.header("Range"));
  c.header("Accept-Ranges", "bytes");
  c.header("Cache-Control", KEPT);
  c.header("Content-Type", type);
  if (part.range) c.header("Content-Range", part.range);
  return c.body(new Uint8Array(part.bytes), part.range ? 206 : 200);
}

async function listeningPage(c: AppContext): Promise<Response> {
  const { db } = c.var.platform;
  const digests = (c.req.param("clips") ?? "").split("-");
  const found = await Promise.all(digests.map((digest) => findRecording(db, digest)));
  const clips = found.flatMap((clip, i) => (clip ? [{ ...clip, digest: digests[i] as string }] : []));
  if (clips.length === 0) throw new ApiError("unknown-address");
  const page = (
    <VoicePage
      language={c.var.language}
      installation={await readInstallation(db)}
      homeHref={`/${languageQuery(c)}`}
      assets={{ styles: [assetPath("voices/page.css")] }}
      clips={clips}
    />
  );
  return c.html(renderDocument(page));
}

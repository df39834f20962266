import { Hono } from "hono";
import type { AppEnv } from "../../server/http/env.ts";
import { listen } from "../../server/start/listen.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { onStopSignal } from "../../server/start/onStopSignal.ts";

/* A Hono route that returns a constant, with the same rim and the same socket as the real server. */
const body = "x".repeat(Number(process.env.CONSTANT_BYTES));
const door = await listen("127.0.0.1", 0);
const app = new Hono<AppEnv>();
nodeRim(app);
app.get("/constant", (c) => c.html(body));
door.open(app.fetch);
onStopSignal(() => door.close());
console.log(`http://127.0.0.1:${door.port} Ctrl-C`);

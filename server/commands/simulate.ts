import { parseArgs } from "node:util";
import { z } from "zod";
import { day, dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { demonstrationOrder, RealRatingsError, simulate } from "../simulation/simulate.ts";
import { simulateDossiers } from "../simulation/simulateDossiers.ts";
import { simulateModels } from "../simulation/simulateModels.ts";
import { openDatabase } from "./openDatabase.ts";

const HELP = `npm run simulate -- [--ratings 60000] [--seed 9] [--from 2024-01-01] [--until today]
Fills the database with invented ratings, and with dossiers from January 2025 on and models of the movement, and marks it as simulated for good. The same seed adds nothing twice.`;

const { values } = parseArgs({
  options: {
    ratings: { type: "string" },
    seed: { type: "string" },
    from: { type: "string" },
    until: { type: "string" },
    help: { type: "boolean" },
  },
});
const order = z
  .object({
    ratings: z.coerce.number().int().min(1).max(50_000_000).optional(),
    seed: z.coerce.number().int().min(0).optional(),
    from: day.optional(),
    until: day.optional(),
  })
  .safeParse(values);

if (values.help || !order.success) {
  console.log(order.success ? HELP : `${z.prettifyError(order.error)}\n\n${HELP}`);
  process.exit(order.success ? 0 : 1);
}
const { ratings, seed, from, until } = order.data;
const demonstration = demonstrationOrder(dayInVietnam(new Date()));
const database = await openDatabase(readConfig(process.env));
try {
  const wanted = ratings ?? demonstration.ratings;
  let shown = 0;
  const span = {
    seed: seed ?? demonstration.seed,
    from: from ?? demonstration.from,
    until: until ?? demonstration.until,
  };
  const counted = await simulate(database.db, {
    ...span,
    ratings: wanted,
    onProgress(sent) {
      const tenth = Math.floor((10 * sent) / wanted);
      if (tenth > shown) console.log(`${tenth}0 % (${sent} ratings)`);
      shown = tenth;
    },
  });
  await simulateDossiers(database.db, span);
  await simulateModels(database.db, span);
  console.log(`${counted} simulated ratings counted, ${wanted - counted} had been there before.`);
} catch (error) {
  if (!(error instanceof RealRatingsError || error instanceof RangeError)) throw error;
  console.error(`Refused: ${error.message}.`);
  process.exitCode = 1;
} finally {
  await database.close();
}

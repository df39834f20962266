import { readConfig } from "../config.ts";
import { verifyTallies } from "../ratings/verify.ts";
import { openDatabase } from "./openDatabase.ts";

const SHOWN = 10;

const database = await openDatabase(readConfig(process.env));
try {
  const { ratings, cells, cleared, differences } = await verifyTallies(database.db);
  console.log(`${ratings} ratings counted again, ${cells} tallies compared.`);
  for (const { year, clearedOn, ratings: gone } of cleared) {
    console.log(
      `${year}: ${gone} raw ratings were deleted on ${clearedOn}; its tallies are compared with those of that day.`,
    );
  }
  for (const { agency, period, what, tally, recount } of differences.slice(0, SHOWN)) {
    console.log(`  ${agency}, ${period}, ${what}: tally ${tally.join(" ")}, recount ${recount.join(" ")}`);
  }
  if (differences.length > SHOWN) console.log(`  … and ${differences.length - SHOWN} more`);
  console.log(
    differences.length === 0 ? "Every tally equals its recount." : `${differences.length} tallies differ.`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await database.close();
}

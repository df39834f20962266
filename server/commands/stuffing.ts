import { outcomeTable } from "../simulation/stuffing/outcomeTable.ts";
import { replayLink } from "../simulation/stuffing/replayLink.ts";
import { SCENARIOS } from "../simulation/stuffing/scenarios.ts";
import { SHARE_THAT_RATES, tryScenario } from "../simulation/stuffing/tryScenario.ts";

/* npm run stuffing: what the rules of suspicion find in invented years, and what they mark for nothing. */

const TRIES = 10;
const SEED = 20261123;
const REPLAYS = 500;

console.log(
  `Ballot stuffing, ${TRIES} years of each scenario, seed ${SEED}; ${100 * SHARE_THAT_RATES} of 100 visitors rate.`,
);
console.log(
  'By rule: precision / recall, in percent; where all are honest, how many of 100 were marked ("wrong").\n',
);
console.log(
  outcomeTable(SCENARIOS.map((one) => ({ name: one.name, outcome: tryScenario(one, TRIES, SEED) }))),
);
console.log(`\nOne page sent ${REPLAYS} times: counted ${await replayLink(REPLAYS, SEED)} time.`);

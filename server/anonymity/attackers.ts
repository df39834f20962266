import type { Attacker } from "./attack.ts";

const FOUR = { perDay: 4, at: "everywhere", yearBefore: false } as const;
const AT_COUNTER = { victims: "seldom-counter", hands: { ...FOUR, at: "seldom-counter" } } as const;
const ABOUT_FIELD = { victims: "seldom-field", hands: { ...FOUR, at: "seldom-field" } } as const;
const before = <T extends object>(hands: T) => ({ ...hands, yearBefore: true });

/** Everybody who tries, and what they know beside the day, the counter and the matter of the one they look for. */
export const ATTACKERS: readonly Attacker[] = [
  { who: "looks at what is published", isPromised: true },
  { who: "taps once a day, all year", hands: { ...FOUR, perDay: 1 }, isPromised: true },
  { who: "taps 4 times a day, all year", hands: FOUR, isPromised: true },
  { who: "taps 4 times a day at a counter that one in ten uses", ...AT_COUNTER, isPromised: true },
  { who: "taps 4 times a day about a matter of one in ten", ...ABOUT_FIELD, isPromised: true },
  { who: "taps 4 times a day, asks for a factor's level", hands: FOUR, asks: "factor", isPromised: true },
  { who: "the same three, in the year before too: at any counter", hands: before(FOUR) },
  { who: "… at a counter that one in ten uses", ...AT_COUNTER, hands: before(AT_COUNTER.hands) },
  { who: "… about a matter of one in ten", ...ABOUT_FIELD, hands: before(ABOUT_FIELD.hands) },
  { who: "taps 4 times a day at a new office, of which nothing is known", hands: FOUR, isNewOffice: true },
  { who: "taps, and knows how every fourth other answered", hands: FOUR, knowsOthers: 0.25 },
  { who: "head who taps, and knows from the words whether satisfied", hands: FOUR, knowsTone: true },
  { who: "holds the database or a backup, has the comment", reads: "comments" },
  { who: "holds the database or a backup, saw the visit", reads: "rows" },
];

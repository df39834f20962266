import type { KindOfUnit, Province } from "./drawProvince.ts";

/** Communes with hardly ten ratings a month, towns with hundreds, departments between; they drift differently. */
const KINDS: readonly KindOfUnit[] = [
  { kind: "commune", units: 60, ratings: [4, 14], pointsAYear: 0 },
  { kind: "town", units: 10, ratings: [120, 350], pointsAYear: 3 },
  { kind: "department", units: 14, ratings: [25, 90], pointsAYear: -2 },
];
const COMMUNES = KINDS.slice(0, 1);

/** Two years, 84 units, two in five of each kind with a model, no effect. */
export const PROVINCE: Province = {
  kinds: KINDS,
  months: 24,
  started: 0.4,
  starts: [6, 18],
  effect: () => 0,
};

/** Where there is no effect and everything else that could pass for one. */
export const WITHOUT_EFFECT: readonly { readonly name: string; readonly province: Province }[] = [
  { name: "a season, kinds that drift apart", province: PROVINCE },
  { name: "also a campaign month in all units", province: { ...PROVINCE, campaign: 15 } },
  { name: "three models only", province: { ...PROVINCE, started: 1 } },
  { name: "five models in 60 small communes", province: { ...PROVINCE, kinds: COMMUNES, started: 5 } },
  { name: "every unit starts, at some time", province: { ...PROVINCE, everyUnit: true, starts: [6, 30] } },
  {
    name: "eight quarters",
    province: {
      ...PROVINCE,
      kinds: KINDS.map((kind) => ({ ...kind, ratings: [3 * kind.ratings[0], 3 * kind.ratings[1]] })),
      months: 8,
      starts: [2, 6],
    },
  },
];

/** Where there is one. */
export const WITH_EFFECT: readonly { readonly name: string; readonly province: Province }[] = [
  { name: "5 points, 34 models among 84 units", province: { ...PROVINCE, effect: () => 5 } },
  { name: "5 points, six models only", province: { ...PROVINCE, started: 2, effect: () => 5 } },
  {
    name: "5 points, 24 models in 60 small communes",
    province: { ...PROVINCE, kinds: COMMUNES, effect: () => 5 },
  },
  { name: "3 points, 34 models among 84 units", province: { ...PROVINCE, effect: () => 3 } },
];

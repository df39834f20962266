import { addDays, type Day } from "#contract/day.ts";
import { MODEL_FIELDS, type ModelField } from "#contract/models.ts";
import { addMonths, monthOf } from "#contract/month.ts";
import type { StoredAgency } from "../../database/agencies.ts";
import type { NewModel } from "../../database/modelWrites.ts";
import { type Random, seededRandom } from "../random.ts";
import { EXEMPLARY, RECOGNISED, REGISTERED, STOPPED, YEAR_WEIGHTS } from "./shape.ts";
import { THEMES, type Theme } from "./themes.ts";
import { VILLAGES } from "./villages.ts";

/** Who the trail and the steps name: nobody real. */
const INVENTOR = "Số liệu mô phỏng";
/** Share of units that ever tie a model to their index, and the months in which those start. */
const SHARE_TIED = 0.5;
const FIRST_START = "2024-07";
/** Longest time from one step to the next, in days. */
const STEP_DAYS = 300;

/** A register of the shape that the public report tells of, wholly determined by the seed, the units and the last day. */
export function inventModels(seed: number, units: readonly StoredAgency[], until: Day): NewModel[] {
  const random = seededRandom(seed + 2707);
  const seen = new Set<string>();
  const models: NewModel[] = [];
  for (const field of MODEL_FIELDS) {
    for (let left = REGISTERED[field]; left > 0; ) {
      const model = inventModel(field, random, units, until);
      const key = `${model.agencyId} ${model.registeredOn} ${model.title}`;
      if (seen.has(key)) continue;
      seen.add(key);
      models.push(model);
      left -= 1;
    }
  }
  return tieSome(walkOn(models, random, until), seededRandom(seed + 655), until);
}

function inventModel(
  field: ModelField,
  random: Random,
  units: readonly StoredAgency[],
  until: Day,
): NewModel {
  const registeredOn = inventDay(random, until);
  const there = units.filter(
    ({ kind, validFrom, validTo }) =>
      (kind === "commune" || kind === "ward" || kind === "town" || field === "administrative-reform") &&
      kind !== "province" &&
      validFrom <= registeredOn &&
      (validTo === null || registeredOn <= validTo),
  );
  const unit = pick(random, there);
  const theme = pick(random, THEMES[field]);
  const village = `thôn ${pick(random, VILLAGES)}`;
  // Within a sentence "Xã Yên Bình" is written "xã Yên Bình".
  const place = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  const filled = (text: string) => text.replace("{thon}", village).replace("{donVi}", place);
  return {
    title: filled(theme.title),
    field,
    holderKind: theme.group ? "group" : "agency",
    holderName: theme.group ? filled(theme.group) : null,
    consentOn: null,
    agencyId: unit.id,
    agencyName: unit.name,
    registeredOn,
    aim: theme.aim,
    dueOn: random.next() < 0.4 ? null : `${Number(registeredOn.slice(0, 4)) + 1}-12-31`,
    startsIn: null,
    tiedAgencies: [],
    tiedPoints: [],
    tiedFactors: [],
    results: random.next() < 0.75 ? inventResults(theme, random) : [],
    state: "registered",
    steps: [
      { step: "register", onDate: registeredOn, decision: null, accountId: null, accountName: INVENTOR },
    ],
  };
}

function inventResults(theme: Theme, random: Random): NewModel["results"] {
  return theme.results.map(({ what, unit, from, to }) => ({
    what,
    unit,
    amount: Math.round(from + (to - from) * random.next() ** 2),
  }));
}

/** A day by the weights of the years, never after `until`. */
function inventDay(random: Random, until: Day): Day {
  const years = Object.entries(YEAR_WEIGHTS).filter(([year]) => year <= until.slice(0, 4));
  let at = random.next() * years.reduce((sum, [, weight]) => sum + weight, 0);
  let year = until.slice(0, 4);
  for (const [name, weight] of years) {
    at -= weight;
    if (at >= 0) continue;
    year = name;
    break;
  }
  const last = year === until.slice(0, 4) ? until : `${year}-12-31`;
  const days = (Date.parse(last) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return addDays(`${year}-01-01`, Math.floor(random.next() * (days + 1)));
}

/** Takes as many models on as the report tells of: the older one is, the likelier it went far. */
function walkOn(models: readonly NewModel[], random: Random, until: Day): NewModel[] {
  const order = models
    .map((model, at) => ({ at, rank: Date.parse(model.registeredOn) / 86_400_000 + 2400 * random.next() }))
    .filter(({ at }) => addDays(models[at]?.registeredOn ?? until, 60) < until)
    .sort((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
  const walked = [...models];
  for (const [place, at] of order.slice(0, RECOGNISED + STOPPED).entries()) {
    const model = walked[at] as NewModel;
    if (place >= RECOGNISED) walked[at] = stepOn(model, "stop", random, until);
    else {
      const recognised = stepOn(model, "recognise", random, until);
      walked[at] = isExemplary(place) ? stepOn(recognised, "name-exemplary", random, until) : recognised;
    }
  }
  return walked;
}

/** So many of the recognised in all, spread evenly, so that every year has some. */
const isExemplary = (place: number): boolean =>
  Math.floor(((place + 1) * EXEMPLARY) / RECOGNISED) > Math.floor((place * EXEMPLARY) / RECOGNISED);

const STATES = { recognise: "recognised", "name-exemplary": "exemplary", stop: "stopped" } as const;

function stepOn(model: NewModel, step: keyof typeof STATES, random: Random, until: Day): NewModel {
  const from = model.steps.at(-1)?.onDate ?? model.registeredOn;
  const wished = addDays(from, 20 + Math.floor(STEP_DAYS * random.next()));
  const onDate = wished < until ? wished : until;
  const number = `${100 + Math.floor(2900 * random.next())}-QĐ/BCĐ`;
  const decision = step === "stop" ? "Đơn vị đề nghị thôi, do sáp nhập thôn" : number;
  return {
    ...model,
    state: STATES[step],
    steps: [...model.steps, { step, onDate, decision, accountId: null, accountName: INVENTOR }],
  };
}

/** The simulated ratings know nothing of models: whatever the effect page finds of these is chance. Of some units, the first model in administrative reform that began after the ratings did means to move the index. */
function tieSome(models: readonly NewModel[], random: Random, until: Day): NewModel[] {
  const tied = new Map<number, boolean>();
  return models.map((model) => {
    if (model.field !== "administrative-reform" || model.state === "stopped") return model;
    const startsIn = addMonths(monthOf(model.registeredOn), 1);
    if (startsIn < FIRST_START || startsIn >= monthOf(until)) return model;
    if (tied.has(model.agencyId)) return model;
    tied.set(model.agencyId, random.next() < SHARE_TIED);
    return tied.get(model.agencyId) ? { ...model, startsIn, tiedAgencies: [model.agencyId] } : model;
  });
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T;

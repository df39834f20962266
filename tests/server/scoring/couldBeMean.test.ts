import { expect, test } from "vitest";
import { couldBeMean } from "#scoring/couldBeMean.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { meanOfFactors } from "#scoring/meanOfFactors.ts";
import { pooledAnswers } from "#scoring/pooledAnswers.ts";
import { roundHalfUp } from "#scoring/roundHalfUp.ts";

// Published by the Ministry of Home Affairs: policy making, services, index. Of 2023 policy and services are 2024's less
// the published changes (+1.35 and +1.12), so each may be off by one more hundredth.
const published2024 = { parts: [83.84, 84.09], index: 83.94 };
const published2023 = { parts: [82.49, 82.97], index: 82.66 };

test("the ministry's index of 2024 is not the simple mean of its two parts", () => {
  expect(couldBeMean(published2024.parts, published2024.index)).toBe(false);
});

test("the ministry's index of 2023 is not the simple mean of its two parts", () => {
  expect(couldBeMean(published2023.parts, published2023.index, 0.01)).toBe(false);
});

test("the services index of 2023 is not the simple mean of its five factors", () => {
  expect(couldBeMean([83.0, 83.02, 83.12, 83.03, 82.27], 82.97)).toBe(false);
});

test("pooled answers with about 60 percent on policy give the published index of 2024, the mean of factors does not", () => {
  // Per 10,000 answers to one criterion; 30 policy criteria and 20 service ones.
  const criterion = (satisfied: number): LevelCounts => [0, 0, 10_000 - satisfied, satisfied, 0];
  const policy = Array.from({ length: 30 }, () => criterion(8384));
  const services = Array.from({ length: 20 }, () => criterion(8409));
  expect(roundHalfUp(pooledAnswers([...policy, ...services]))).toBe(published2024.index);
  expect(roundHalfUp(meanOfFactors([policy, services]))).toBe(83.97);
});

test("what is a simple mean is recognised, rounding and all", () => {
  expect(couldBeMean([80.1, 80.2, 80.4], 80.23)).toBe(true);
});

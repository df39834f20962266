import type { ModelField } from "#contract/models.ts";

/**
 * How many models there are of each field and how far they came: the shape of Bắc Kạn's public report on Đề án
 * 06-ĐA/TU (2.707 registered, of them 1.685 in new rural development and 655 in administrative reform; hơn 1.100
 * recognised; 274 exemplary). The report says nothing of the other fields' 367: their parts are invented, as are the
 * exact 1.126 recognised and the number given up.
 */
export const REGISTERED: Readonly<Record<ModelField, number>> = {
  "administrative-reform": 655,
  "new-rural": 1685,
  "core-force": 62,
  "front-unions": 118,
  "party-government": 93,
  "defence-security": 67,
  other: 27,
};

/** Exemplary models among the recognised, recognised among all. */
export const RECOGNISED = 1126;
export const EXEMPLARY = 274;
export const STOPPED = 58;

/** Share of the registrations in each year, from the first that the units are known for. */
export const YEAR_WEIGHTS: Readonly<Record<number, number>> = {
  2020: 0.11,
  2021: 0.12,
  2022: 0.15,
  2023: 0.18,
  2024: 0.19,
  2025: 0.15,
  2026: 0.1,
};

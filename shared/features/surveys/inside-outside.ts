import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { PulseQuestion } from '../loyalty/pulses/model.ts';

/** Customers are looked at in the quarter after the round has closed. */
const periodDays = 90;
/** With fewer units nothing is said. */
export const minimumUnits = 12;
/** With answers of fewer customers a unit is left out: nobody’s own answer may show. */
export const minimumCustomers = 5;

export type Period = { from: Day; until: Day };

export function periodAfter(closedOn: Day): Period {
  return { from: addDays(closedOn, 1), until: addDays(closedOn, periodDays) };
}

type Estimate = { value: number; low: number; high: number };

/** A unit of the release beside the customers its people look after. */
export type LinkedUnit = {
  cutId: string;
  /** The released favourable share of the question of satisfaction. */
  inside: Estimate;
  /** Mean of the customers’ scores, on the scale of their question. */
  outside: Estimate;
  customers: number;
};

export type UnitLink = {
  question: PulseQuestion;
  units: LinkedUnit[];
  /** Rank correlation over units. */
  rho: Estimate;
  /** How much higher a customer scores where ten points more are satisfied inside: a mixed model with an intercept for each unit. */
  slope: Estimate;
  intercept: number;
};

export type InsideOutside =
  | { state: 'not-asked' }
  | ({ state: 'waiting' } & Period)
  | ({ state: 'too-few'; units: number } & Period)
  | ({ state: 'known'; link: UnitLink } & Period);

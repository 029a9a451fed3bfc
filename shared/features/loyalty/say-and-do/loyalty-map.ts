import type { Interval } from '../../../statistics/wilson-interval.ts';
import type { Day } from '../../../time/instant.ts';
import type { PulseAnswer } from '../pulses/model.ts';
import type { Quadrant, Standing } from './model.ts';
import type { LoyaltySign } from './signs.ts';
import type { Change } from './what-changed.ts';
import type { Missing } from './what-is-missing.ts';

type Estimate = { value: number; error: number };

/** More dots than that no eye tells apart. */
export const mostDots = 1500;

export type LoyaltyDot = {
  customerId: string;
  name: string;
  ownerId: string | null;
  segment: string;
  quadrant: Quadrant;
  isClear: boolean;
  stated: Estimate;
  behavioural: Estimate;
};

export type LoyaltyMap = {
  /** Null before anybody was placed. */
  placedAt: string | null;
  segments: string[];
  counts: { quadrant: Quadrant; count: number }[];
  dots: LoyaltyDot[];
};

/** Somebody who stands nowhere on the map. An index is null where it is not known. */
export type NotKnown = {
  customerId: string;
  name: string;
  segment: string;
  stated: Estimate | null;
  behavioural: Estimate | null;
  missing: Missing;
};

/** `share` is of those who were at `from`, with where it likely lies (95 %). */
export type Movement = {
  from: Quadrant;
  to: Quadrant;
  count: number;
  share: number;
  likely: Interval | null;
}[];

export type MovementDetail = { customers: { id: string; name: string }[]; changes: Change[] };

/** All that is known of one customer's loyalty. */
export type CustomerLoyalty = {
  standing: Standing | null;
  segment: string | null;
  placedAt: string | null;
  answers: PulseAnswer[];
  signs: LoyaltySign[];
  /** Where they stood at the end of earlier months, newest first. */
  past: { month: Day; quadrant: Quadrant }[];
};

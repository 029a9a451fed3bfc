import { z } from 'zod';
import type { Day } from '../../../time/instant.ts';

const StatedComponent = z.enum([
  'recommendation',
  'satisfaction',
  'suggestions',
  'references',
  'refused-competitor',
]);
const BehaviouralComponent = z.enum([
  'repeat',
  'frequency',
  'variety',
  'share-of-wallet',
  'price-tolerance',
  'referrals',
]);
export const Component = z.enum([...StatedComponent.options, ...BehaviouralComponent.options]);
export type Component = z.infer<typeof Component>;

/** What customers say, and what they do. */
export const sides = {
  stated: StatedComponent.options,
  behavioural: BehaviouralComponent.options,
} as const satisfies Record<string, readonly Component[]>;
export type Side = keyof typeof sides;

/** What is known of one component of one customer; a component nobody knows anything of is left out. */
export type Evidence = {
  value: number;
  /** On how many pieces it rests, at least 1. */
  count: number;
  latestOn: Day | null;
};
export type EvidenceOf = Partial<Record<Component, Evidence>>;

const Weight = z.number().min(0).max(10);

/** How an organisation reckons both indices. */
export const SayAndDoRules = z.object({
  weights: z.record(Component, Weight),
  /** Older evidence does not count. */
  windowMonths: z.number().int().min(3).max(60),
  /** With fewer pieces of evidence an index stays unknown. */
  minimumEvidence: z.object({
    stated: z.number().int().min(1).max(20),
    behavioural: z.number().int().min(1).max(20),
  }),
  /** With whom a customer is compared. */
  segmentBy: z.enum(['tier', 'kind', 'everyone']),
});
export type SayAndDoRules = z.infer<typeof SayAndDoRules>;

export const defaultRules: SayAndDoRules = {
  weights: {
    recommendation: 3,
    satisfaction: 2,
    suggestions: 1,
    references: 2,
    'refused-competitor': 2,
    repeat: 2,
    frequency: 2,
    variety: 1,
    'share-of-wallet': 3,
    'price-tolerance': 1,
    referrals: 2,
  },
  windowMonths: 24,
  minimumEvidence: { stated: 1, behavioural: 2 },
  segmentBy: 'everyone',
};

/** One component as it went into an index: what is known, and how far that is from the segment's mean, in standard deviations. */
type IndexPart = Evidence & { component: Component; z: number; weight: number };

/** In standard deviations from the segment's mean. `error` is the standard error of `value`. */
export type LoyaltyIndex = { value: number; error: number; parts: IndexPart[] };

export const Quadrant = z.enum(['loyal', 'willing', 'captive', 'neither', 'not-known']);
export type Quadrant = z.infer<typeof Quadrant>;

export type Standing = {
  stated: LoyaltyIndex | null;
  behavioural: LoyaltyIndex | null;
  quadrant: Quadrant;
  /** Whether the interval of neither index reaches over the middle. */
  isClear: boolean;
};

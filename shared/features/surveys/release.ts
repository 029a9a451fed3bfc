import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { Element } from './instrument.ts';

const Share = z.object({ share: z.number(), low: z.number(), high: z.number() });
const Bounds = z.object({ low: z.number(), high: z.number() });

/** What is said of one question in one cut. All of it follows from the counts, so nothing in it tells more than they do. */
export const ReleaseCell = z.object({
  cutId: z.string(),
  questionId: z.string(),
  /** How many gave each answer, in the order of the question’s answers. */
  counts: z.array(z.number().int()),
  /** With the interval of Wilson; null where no answer is better than another. */
  favourable: Share.nullable(),
  /** Null also where a group has no common view. */
  mean: z.number().nullable(),
  /** r_wg; null where no answer is better than another. */
  agreement: z.number().nullable(),
  /** eNPS, in points from −100 to 100. */
  recommendation: z
    .object({ score: z.number(), standardError: z.number(), low: z.number(), high: z.number() })
    .nullable(),
});
export type ReleaseCell = z.infer<typeof ReleaseCell>;

/** An element in a cut: its rating items together, shown only where each of them is. */
export const ReleaseElement = z.object({
  cutId: z.string(),
  element: Element,
  favourable: Share,
  /** People: an interval reckons as if each had given one answer. */
  answers: z.number().int(),
  mean: z.number().nullable(),
  /** r_wg(J). */
  agreement: z.number().nullable(),
});
export type ReleaseElement = z.infer<typeof ReleaseElement>;

/** Of a question or an element against the round before, in shares; `pValue` is adjusted by Holm over all that are compared. */
export const ReleaseChange = z.object({
  cutId: z.string(),
  of: z.string(),
  before: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  pValue: z.number(),
});
export type ReleaseChange = z.infer<typeof ReleaseChange>;

export const ReleaseReliability = z.object({
  element: Element,
  items: z.number().int(),
  /** Ballots with every item of it. */
  answers: z.number().int(),
  alpha: z.number(),
  interval: Bounds,
  omega: z.number().nullable(),
});
export type ReleaseReliability = z.infer<typeof ReleaseReliability>;

export const ReleaseDrivers = z.object({
  /** The question they are to explain. */
  outcomeId: z.string(),
  /** Ballots they are reckoned from, drawn by lot where there were more. */
  answers: z.number().int(),
  r2: z.number(),
  weights: z.array(
    z.object({
      /** A question or an element. */
      of: z.string(),
      lmg: z.number(),
      interval: Bounds.nullable(),
      johnson: z.number(),
    }),
  ),
});
export type ReleaseDrivers = z.infer<typeof ReleaseDrivers>;

/** Those that need no words of an organisation’s own. */
export const UsualTheme = z.enum([
  'workload',
  'pay',
  'leadership',
  'information',
  'colleagues',
  'growth',
  'tools',
  'recognition',
  'other',
]);
export type UsualTheme = z.infer<typeof UsualTheme>;

/** `theme`: the id of one of the questionnaire’s, or a usual one. */
export const ReleaseComments = z.object({
  itemId: z.string(),
  themes: z.array(z.object({ theme: z.string(), comments: z.array(z.string()) })),
});
export type ReleaseComments = z.infer<typeof ReleaseComments>;

/** Everything that is ever said about a round. What is not in it is not shown, whether there was nothing or too little. */
export const Release = z.object({
  format: z.literal(1),
  releasedOn: Day,
  turnouts: z.array(z.object({ cutId: z.string(), ballots: z.number().int() })),
  cells: z.array(ReleaseCell),
  elements: z.array(ReleaseElement),
  reliability: z.array(ReleaseReliability),
  /** How far groups differ from each other, by question: ICC(1) and ICC(2) over the smallest groups that are shown. */
  groups: z.array(
    z.object({
      questionId: z.string(),
      units: z.number().int(),
      single: z.number(),
      ofMeans: z.number(),
    }),
  ),
  drivers: ReleaseDrivers.nullable(),
  /** Null without an earlier round; without changes where nothing may be compared. */
  comparison: z.object({ roundId: z.string(), changes: z.array(ReleaseChange) }).nullable(),
  /** Where everybody silent had been against it, or for it: the question of satisfaction. */
  nonResponse: z.array(z.object({ cutId: z.string(), low: z.number(), high: z.number() })),
  comments: z.array(ReleaseComments),
  /** Questions that are shown in fewer groups than was planned, because arithmetic would have told too much. */
  coarsened: z.array(z.string()),
});
export type Release = z.infer<typeof Release>;

/** Below it a group has no common view, and a mean would stand for nobody (LeBreton & Senter 2008). */
export const commonViewFrom = 0.7;

/** What is adjusted for the number of comparisons and still below this is called a change. */
export const clearChangeBelow = 0.05;

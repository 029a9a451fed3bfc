import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { Instrument, Words } from './instrument.ts';

/** Base64url of a public RSA key as SubjectPublicKeyInfo. */
const PublicKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(1000);

/** Who holds a token of a cohort is one of its eligible people: the smallest group a ballot names. */
export const Cohort = z.object({
  id: z.uuid(),
  name: Words,
  /** How many may answer; at least `minimumCohort`. */
  eligible: z.number().int().positive(),
  publicKey: PublicKey,
  /** Its people’s teams and those above them, which nobody in it is asked to rate. */
  teamIds: z.array(z.uuid()).default([]),
});
export type Cohort = z.infer<typeof Cohort>;

/** A group whose results may ever be published: whole cohorts, in a tree. The root is everybody. */
export const Cut = z.object({
  id: z.uuid(),
  name: Words,
  parentId: z.uuid().nullable(),
  cohortIds: z.array(z.uuid()).min(1),
});
export type Cut = z.infer<typeof Cut>;

/** Fewer eligible people never get a key of their own. */
export const minimumCohort = 20;

/** All that is promised about a round, frozen when it is sealed. Its hash stands in the invitation and is pinned by every client. */
export const Manifest = z.object({
  format: z.literal(1),
  organisationId: z.uuid(),
  roundId: z.uuid(),
  title: Words,
  instrument: Instrument,
  opensOn: Day,
  /** The last day on which a ballot is taken. */
  closesOn: Day,
  /** Nothing is shown of fewer answers: 8 as a rule, 5 at least. */
  minimumGroup: z.number().int().min(5).max(100),
  minimumComments: z.number().int().min(10).max(100),
  /** What holds of everybody asked: their teams, where some were chosen, and every condition. */
  audience: z.array(Words).default([]),
  cohorts: z.array(Cohort).min(1),
  /** A key for each comment item, shared by all cohorts: a comment names no group. */
  commentKeys: z.array(z.object({ itemId: z.string(), publicKey: PublicKey })),
  cuts: z.array(Cut).min(1),
  /** Where ballots go: another origin than the one people sign in to. */
  submitTo: z.url(),
  /** The round before it that it may be compared with, by its manifest’s hash. */
  comparedWith: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The cut that holds everybody. */
export function everybodyOf({ cuts }: Pick<Manifest, 'cuts'>): Cut {
  return cuts.find(({ parentId }) => parentId === null)!;
}

/** The smallest groups, which hold nobody twice. */
export function cutsWithoutParts({ cuts }: Pick<Manifest, 'cuts'>): Cut[] {
  return cuts.filter(({ id }) => cuts.every(({ parentId }) => parentId !== id));
}

export function eligibleIn(cut: Cut, { cohorts }: Pick<Manifest, 'cohorts'>): number {
  return cohorts.reduce((sum, { id, eligible }) => (cut.cohortIds.includes(id) ? sum + eligible : sum), 0);
}

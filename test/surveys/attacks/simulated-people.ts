import { v7 as uuidv7 } from 'uuid';
import { publicText } from '../../../server/features/surveys/round-keys.ts';
import { sealRound } from '../../../server/features/surveys/seal-round.ts';
import { canonicalJson } from '../../../shared/features/surveys/canonical-json.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import { planTestRound } from '../../support/surveys-round.ts';
import type { AttackPlace } from './attack-place.ts';

/** A ballot is sought among those of its cohort: this many people. */
export const cohortSize = 25;

export type SealedPeople = {
  manifest: Manifest;
  manifestHash: string;
  /** By person. */
  cohortOf: Map<string, string>;
};

/**
 * So many people, each with a device, and a sealed round of theirs; it opens tomorrow and lasts a fortnight. `reshape` has the last word on
 * what is asked and shown.
 */
export async function sealPeople(
  { organisation, owner, key, begins }: Pick<AttackPlace, 'organisation' | 'owner' | 'key' | 'begins'>,
  count: number,
  {
    perCohort = cohortSize,
    reshape = (manifest) => manifest,
  }: { perCohort?: number; reshape?: (manifest: Manifest) => Manifest } = {},
): Promise<SealedPeople> {
  organisation.now = begins;
  const { organisationId, now } = organisation;
  const people = Array.from({ length: count }, () => uuidv7());
  await owner.query(
    `WITH person AS (SELECT unnest($2::uuid[]) AS id), added AS (
       INSERT INTO staff (organisation_id, id, user_id, name, email, created_at)
       SELECT $1::uuid, id, id::text, 'Person', id || '@staff.example', $3::timestamptz FROM person)
     INSERT INTO devices (organisation_id, id, staff_id, session_id, token_hash, name, created_at)
     SELECT $1::uuid, id, id, id::text, '', 'Chrome', $3::timestamptz FROM person`,
    [organisationId, people, now],
  );
  const plan = await planTestRound(organisation);
  const cohortIds = Array.from({ length: count / perCohort }, () => uuidv7());
  const cohortOf = new Map(people.map((id, at) => [id, cohortIds[Math.floor(at / perCohort)]!]));
  const name = { en: 'Cohort', zh: '组' };
  const publicKey = publicText(key.publicKey);
  const today = dayIn(now, 'Asia/Shanghai');
  const planned = Manifest.parse({
    format: 1,
    organisationId,
    roundId: plan.id,
    title: plan.title,
    instrument: plan.instrument,
    opensOn: addDays(today, 1),
    closesOn: addDays(today, 14),
    minimumGroup: 8,
    minimumComments: 10,
    cohorts: cohortIds.map((id) => ({ id, name, eligible: perCohort, publicKey })),
    commentKeys: [{ itemId: 'change', publicKey }],
    cuts: [{ id: uuidv7(), name, parentId: null, cohortIds }],
    submitTo: `https://ballots.example/ballots/${organisationId}/${plan.id}`,
    comparedWith: null,
  });
  const manifest = Manifest.parse(reshape(planned));
  const keys = [...cohortIds, 'change'].map((purpose) => ({ ...key, purpose }));
  await organisation.write((scope) =>
    sealRound(scope, {
      manifest,
      keys,
      people: people.map((id) => ({ id, teamId: id })),
      cohortOfTeam: cohortOf,
      today,
    }),
  );
  return { manifest, manifestHash: await sha256(canonicalJson(manifest)), cohortOf };
}

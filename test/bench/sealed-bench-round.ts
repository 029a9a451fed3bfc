import { makeRoundKeys } from '../../server/features/surveys/round-keys.ts';
import { TestOrganisation, type TestPerson } from '../support/test-organisation.ts';
import { sealPeople } from '../surveys/attacks/simulated-people.ts';
import type { BenchOrganisation } from './bench-place.ts';

/** So many people, of one cohort unless said otherwise, and a round of theirs that opens tomorrow. */
export async function sealBenchRound(
  { database, organisationId, staffId, bare }: BenchOrganisation,
  people: number,
  shape: Parameters<typeof sealPeople>[2] = { perCohort: people },
) {
  const staffIds = new Proxy({} as Record<TestPerson, string>, { get: () => staffId });
  const now = new Date();
  const organisation = new TestOrganisation({ now, database, organisationId, staffIds, teamId: '' });
  const [key] = await makeRoundKeys(['every']);
  const place = { organisation, owner: bare, key: key!, begins: now };
  return { key: key!, ...(await sealPeople(place, people, shape)) };
}

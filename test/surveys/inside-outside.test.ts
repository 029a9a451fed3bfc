import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCaller } from '../../server/router.ts';
import type { InsideOutside } from '../../shared/features/surveys/inside-outside.ts';
import { answerAsCustomers, releaseLinkedRound } from '../support/linked-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

const closedOn = '2026-06-30';
const within = new Date('2026-08-15T02:00:00Z');
const quarterLater = new Date('2026-09-29T02:00:00Z');
const scores = [3, 4, 4, 5, 3];

function askedAt(roundId: string, now: Date): Promise<InsideOutside> {
  return createCaller({ ...organisation.contextFor('hr'), now: () => now }).surveys.insideOutside({
    roundId,
  });
}

test('twelve units are linked once the quarter after closing is over', async () => {
  const { manifest, sellers } = await releaseLinkedRound(organisation, { units: 12, closedOn });
  const rising = sellers.map((seller, unit) => [seller, scores.map((score) => score - (unit % 2))] as const);
  await answerAsCustomers(organisation, new Map(rising), within);
  const { roundId } = manifest;
  const period = { from: '2026-07-01', until: '2026-09-28' };
  expect(await askedAt(roundId, within)).toEqual({ state: 'waiting', ...period });
  const found = await askedAt(roundId, quarterLater);
  expect(found).toMatchObject({ state: 'known', ...period, link: { question: 'satisfaction' } });
  if (found.state !== 'known') return;
  expect(found.link.units).toHaveLength(12);
  expect(found.link.units[1]).toMatchObject({ customers: 5, outside: { value: 2.8 } });
});

test('answers outside the quarter and customers of nobody who was asked do not count', async () => {
  const { manifest, sellers } = await releaseLinkedRound(organisation, { units: 12, closedOn });
  const [first, ...others] = sellers.map((seller) => [seller, scores] as const);
  await answerAsCustomers(organisation, new Map(others), within);
  await answerAsCustomers(organisation, new Map([first!]), new Date('2026-06-30T02:00:00Z'));
  await answerAsCustomers(organisation, new Map([[organisation.staffIds.staff, scores]]), within);
  expect(await askedAt(manifest.roundId, quarterLater)).toMatchObject({ state: 'too-few', units: 11 });
});

test('who may not read the results does not read this either', async () => {
  const { manifest } = await releaseLinkedRound(organisation, { units: 12, closedOn });
  const { roundId } = manifest;
  await organisation.write(({ trx }) =>
    trx.deleteFrom('survey_eligible').where('staff_id', '=', organisation.staffIds.colleague).execute(),
  );
  await expect(organisation.as('colleague').surveys.insideOutside({ roundId })).rejects.toThrow();
});

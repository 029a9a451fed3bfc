import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { closeAndRelease, dropBallots, dropComments } from '../support/fill-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
let path: string;

beforeAll(async () => {
  kith = await openConsole();
  const { organisation } = kith;
  const administrator = organisation.as('administrator');
  for (const [name, people] of [
    ['Sales East', 48],
    ['Service desk', 60],
    ['Warehouse', 50],
    ['Night shift', 22],
  ] as const) {
    const { id } = await administrator.teams.create({ name, leadId: null });
    await addEmployees(organisation, id, people);
  }
  const round = await sealTestRound(organisation);
  const ballots = round.manifest.cuts.flatMap(({ name, parentId, cohortIds }) =>
    parentId === null
      ? []
      : Array.from({ length: name.en === 'Other teams' ? 4 : 36 }, (_, of) => ({
          cohortId: cohortIds[0]!,
          of,
        })),
  );
  await dropBallots(
    organisation,
    round,
    ballots.map(({ cohortId, of }) => ({
      cohortId,
      answers: { meaning: 3 + (of % 3), rules: 1 + (of % 5), recommend: 4 + (of % 7) },
    })),
  );
  const texts = Array.from({ length: 14 }, (_, of) =>
    of % 3 ? `Meetings without an end (${of})` : `加班太多 ${of}`,
  );
  await dropComments(organisation, round, { itemId: 'change', texts });
  await closeAndRelease(organisation, round);
  path = `/surveys/${round.manifest.roundId}/results`;
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

describe.each(bothLooks)('$width $theme $language', (look) => {
  test('results meet WCAG 2.2 AA, fit their width and raise no error', async () => {
    const { page, faults } = await kith.signedIn(path, look);
    await page.getByText(/^(Sealed: nobody|已密封)/).waitFor();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('an action is announced by keyboard and settled with words', async () => {
  const { page } = await kith.signedIn(path);
  await page.getByRole('button', { name: 'Announce an action' }).press('Enter');
  await page.getByLabel('What will be done').fill('Word from the lead every Monday');
  await page.getByRole('button', { name: 'Announce', exact: true }).press('Enter');
  await page.getByText('Word from the lead every Monday').waitFor();
  await page.getByRole('button', { name: 'Settle' }).press('Enter');
  await page.getByLabel('What came of it').fill('Four Mondays so far');
  await page.getByRole('dialog').getByRole('button', { name: 'Settle' }).press('Enter');
  await page.getByText('Four Mondays so far').waitFor();
});

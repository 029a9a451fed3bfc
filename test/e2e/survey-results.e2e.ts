import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { runReleasesJob } from '../../server/features/surveys/jobs.ts';
import { Release } from '../../shared/features/surveys/release.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { closeAndRelease, dropBallots, dropComments } from '../support/fill-round.ts';
import { answerAsCustomers, releaseLinkedRound } from '../support/linked-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

const pictures = 'test-results/pictures/survey-results';

let kith: Awaited<ReturnType<typeof openConsole>>;
let paths: { results: string; linked: string; closed: string };

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  kith = await openConsole();
  paths = {
    results: await releaseTeams(),
    linked: await releaseLinked(),
    closed: await closeWithoutRelease(),
  };
});

async function releaseTeams(): Promise<string> {
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
  return `/surveys/${round.manifest.roundId}/results`;
}

/** A round whose quarter is over, with customers more content where colleagues are. */
async function releaseLinked(): Promise<string> {
  const { organisation } = kith;
  const closedOn = addDays(dayIn(organisation.now, 'Asia/Shanghai'), -100);
  const { manifest, sellers } = await releaseLinkedRound(organisation, { units: 14, closedOn });
  const scores = sellers.map((seller, unit) => {
    const content = ((unit + 1) * 5) % 14;
    const scoresOf = [0, 1, 2, 3, 4, 5].map((of) =>
      Math.min(5, 2 + Math.round(content / 6 + ((of + unit) % 3) / 2)),
    );
    return [seller, scoresOf] as const;
  });
  const answeredAt = new Date(organisation.now.getTime() - 50 * 86_400_000);
  await answerAsCustomers(organisation, new Map(scores), answeredAt);
  return `/surveys/${manifest.roundId}/results`;
}

async function closeWithoutRelease(): Promise<string> {
  const { organisation } = kith;
  const round = await sealTestRound(organisation);
  const { roundId, cohorts } = round.manifest;
  const { id: cohortId } = cohorts.find(({ eligible }) => eligible >= 30)!;
  await dropBallots(
    organisation,
    round,
    Array.from({ length: 30 }, (_, of) => ({ cohortId, answers: { meaning: 1 + (of % 5) } })),
  );
  const closedOn = dayIn(organisation.now, 'Asia/Shanghai');
  await organisation.write((scope) => closeRound(scope, roundId, closedOn));
  return `/surveys/${roundId}/results`;
}
afterEach(() => kith.leave());
afterAll(() => kith?.close());

const screens = [
  { screen: 'results', pathOf: () => paths.results, waitFor: /^(Sealed: nobody|已密封)/ },
  { screen: 'linked', pathOf: () => paths.linked, waitFor: /(no proof of cause: both|不能证明因果)/ },
  { screen: 'closed', pathOf: () => paths.closed, waitFor: /(Release now|立即公布)/ },
  { screen: 'surveys', pathOf: () => '/surveys', waitFor: /(days without an action|仍没有任何行动)/ },
  { screen: 'today', pathOf: () => '/', waitFor: /(After surveys|调查之后)/ },
];

describe.each(bothLooks)('$width $theme $language', (look) => {
  test.each(screens)('$screen meets WCAG 2.2 AA, fits its width and raises no error', async (given) => {
    const { page, faults } = await kith.signedIn(given.pathOf(), look);
    await page.getByText(given.waitFor).first().waitFor();
    await page.screenshot({ path: `${pictures}/${given.screen}-${look.language}.png`, fullPage: true });
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('the picture of inside and outside has its table behind it', async () => {
  const { page } = await kith.signedIn(paths.linked);
  const figure = page.getByRole('region', { name: 'Inside and outside', exact: true });
  await figure.getByText('Table').click();
  await figure.getByRole('cell', { name: 'Shop 14' }).waitFor();
});

test('the release is saved whole, with every group that is shown, and its counts as a table', async () => {
  const { page } = await kith.signedIn(paths.results);
  const saved = async (as: string) => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: as }).press('Enter');
    const file = await saving;
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    return readFile(await file.path(), 'utf8');
  };
  const { release } = z.object({ release: Release }).parse(JSON.parse(await saved('Everything, as JSON')));
  expect(new Set(release.cells.map(({ cutId }) => cutId)).size).toBeGreaterThan(2);
  const counts = (await saved('Counts, as CSV')).trim().split(/\r?\n/);
  expect(counts[0]).toBe('Unit,Question,Answer,Count');
  expect(counts).toHaveLength(1 + release.cells.flatMap((cell) => cell.counts).length);
});

test('an action is announced by keyboard, begun, and settled with words', async () => {
  const { page } = await kith.signedIn(paths.results);
  await page.getByRole('button', { name: 'Announce an action' }).press('Enter');
  await page.getByLabel('What will be done').fill('Word from the lead every Monday');
  await page.getByRole('button', { name: 'Announce', exact: true }).press('Enter');
  await page.getByText('Word from the lead every Monday').waitFor();
  await page.getByText(/^not begun, due/).waitFor();
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await page.getByText(/^under way, due/).waitFor();
  await page.getByRole('button', { name: 'Settle' }).press('Enter');
  await page.getByLabel('What came of it').fill('Four Mondays so far');
  await page.getByRole('dialog').getByRole('button', { name: 'Settle' }).press('Enter');
  await page.getByText('Four Mondays so far').waitFor();
  await page.getByText(/^done on/).waitFor();
  await page.goto(`${kith.url}/surveys`);
  await page.getByText('Word from the lead every Monday').waitFor();
});

test('HR has results released at once, and the page shows them by itself', async () => {
  const { organisation } = kith;
  const { page } = await kith.signedIn(paths.closed);
  await page.getByText('The results are being put together').waitFor();
  await page.getByRole('button', { name: 'Release now' }).press('Enter');
  await page.getByText('About to begin…').waitFor();
  await runReleasesJob.run({
    ...organisation.contextFor('hr'),
    organisationIds: async () => [organisation.organisationId],
    rewriteTables: async () => true,
    ...{ dataFolder: '', allowsPrivateWebhooks: false },
  });
  await page.getByText(/^Sealed: nobody/).waitFor();
});

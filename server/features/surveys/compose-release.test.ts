import { expect, test } from 'vitest';
import type { SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { createTally } from '../../../shared/features/surveys/release-tally.ts';
import { composeRelease } from './compose-release.ts';

const words = (text: string) => ({ en: text, zh: text });
const asked = { revision: 1, subject: 'satisfaction', text: words('Satisfied?'), askedIf: null } as const;
const scale = { min: 1, max: 5, lowEnd: words('no'), highEnd: words('yes') };
const items: SurveyItem[] = [
  { ...asked, id: 'places', kind: 'matrix', ...scale, rows: [{ id: 'canteen', text: words('Canteen') }] },
  { ...asked, id: 'work', kind: 'rating', ...scale, isReversed: false },
];

test('the bounds of satisfaction are those of the question shown above them, not of a matrix about it', async () => {
  const manifest: Manifest = {
    ...{ format: 1, organisationId: '', roundId: '', title: words('Autumn'), comparedWith: null },
    ...{ opensOn: '2026-03-10', closesOn: '2026-03-20', minimumGroup: 8, minimumComments: 10 },
    instrument: {
      ...{ id: '', version: 1, title: words('Autumn'), introduction: words('Short') },
      ...{ sections: [{ id: 'all', title: words('All'), items }], themes: [] },
    },
    cohorts: [{ id: 'cohort', name: words('Everybody'), eligible: 40, publicKey: 'key', teamIds: [] }],
    cuts: [{ id: 'everybody', name: words('Everybody'), parentId: null, cohortIds: ['cohort'] }],
    ...{ audience: [], commentKeys: [], submitTo: 'https://ballots.example' },
  };
  const tally = createTally(manifest);
  for (let of = 0; of < 30; of++)
    tally.add('cohort', { places: { canteen: 1 + (of % 2) }, work: of < 20 ? 5 : 1 });
  const { nonResponse } = await composeRelease({ manifest, tally, comments: new Map() }, '2026-03-21');
  expect(nonResponse).toEqual([{ cutId: 'everybody', low: 0.5, high: 0.75 }]);
});

import { expect, test } from 'vitest';
import { askedAnswers } from '../../../extension/features/surveys/ballot-parts.ts';
import type { Instrument, SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { instrumentFor } from '../../../shared/features/surveys/instrument-for.ts';

const words = (text: string) => ({ en: text, zh: text });
const rows = ['ink', 'kiln', 'store', 'sales'].map((id) => ({ id, text: words(id) }));
const service: SurveyItem = {
  ...{ id: 'service', revision: 1, kind: 'matrix', subject: 'internal-service', text: words('Service') },
  ...{ askedIf: null, min: 1, max: 5, lowEnd: words('no'), highEnd: words('yes'), rows },
};
const instrument: Instrument = {
  ...{ id: '', version: 1, title: words('All'), introduction: words('All'), themes: [] },
  sections: [{ id: 'all', title: words('All'), items: [service] }],
};
/** Three small teams that answer as one cohort. */
const merged = ['ink', 'kiln', 'store'];
const cohort = { id: 'others', name: words('Others'), eligible: 24, publicKey: 'key' };

/** Who rates every team they are asked about leaves in their ballot what they are not asked about: how many teams that tells. */
function told(notAskedOf: (team: string) => string[]): number {
  const people = merged.flatMap((team) => Array.from({ length: 8 }, () => team));
  const guesses = people.map((team) => {
    const asked = instrumentFor(
      { instrument, cohorts: [{ ...cohort, teamIds: notAskedOf(team) }] },
      cohort.id,
    );
    const own = Object.fromEntries(
      asked.sections.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'matrix' && item.rows !== 'units' ? item.rows.map(({ id }) => [id, 4] as const) : [],
        ),
      ),
    );
    const ballot = askedAnswers(asked, { service: own });
    const missing = merged.filter((id) => !Object.hasOwn(ballot.service as object, id));
    return missing.length === 1 && missing[0] === team;
  });
  return guesses.filter(Boolean).length;
}

test('a ballot does not say which team of its cohort it comes from; were only the own one left out, each would', () => {
  expect(told(() => merged)).toBe(0);
  expect(told((team) => [team])).toBe(24);
});

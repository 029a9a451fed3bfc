import type { Manifest } from './manifest.ts';

/**
 * The questionnaire as it is asked in a cohort: nobody rates a team of their own. Those of the whole cohort are left out, also of somebody
 * who is in one of them only: a ballot without that one would say which team of the cohort it comes from.
 */
export function instrumentFor(
  { instrument, cohorts }: Pick<Manifest, 'instrument' | 'cohorts'>,
  cohortId: string,
): Manifest['instrument'] {
  const own = new Set(cohorts.find(({ id }) => id === cohortId)?.teamIds);
  const sections = instrument.sections
    .map((section) => ({
      ...section,
      items: section.items.flatMap((item) => {
        if (item.kind !== 'matrix' || item.rows === 'units') return [item];
        const rows = item.rows.filter(({ id }) => !own.has(id));
        return rows.length > 0 ? [{ ...item, rows }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
  return { ...instrument, sections };
}

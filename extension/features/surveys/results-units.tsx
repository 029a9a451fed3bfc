import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Element } from '../../../shared/features/surveys/instrument.ts';
import { type Cut, eligibleIn } from '../../../shared/features/surveys/manifest.ts';
import { commonViewFrom } from '../../../shared/features/surveys/release.ts';
import { useFormat } from '../../ui/format.ts';
import { cutsInOrder, elementsAsked, pointsOf, type ReleasedResults } from './released-results.ts';

import frame from './results.module.css';
import classes from './results-units.module.css';
import { useWords } from './use-words.ts';

/** Units by elements; what is hidden looks the same whatever the reason. */
export function ResultsUnits({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const elements = elementsAsked(results);
  const units = cutsInOrder(results).slice(1);
  return (
    <div className={frame.section}>
      <Title order={2}>{t('units.title')}</Title>
      <Text size="sm" c="dimmed" mt={2} mb="xs">
        {units.length === 0 ? t('units.none') : t('units.lead', { minimum: results.manifest.minimumGroup })}
      </Text>
      {units.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <section className={classes.scroll} tabIndex={0} aria-label={t('units.title')}>
          <table className={classes.units}>
            <thead>
              <tr>
                <th scope="col">{t('units.unit')}</th>
                {elements.map((element) => (
                  <th key={element} scope="col">
                    {t(`element.${element}`)}
                  </th>
                ))}
                <th scope="col">{t('units.answered')}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ cut, depth }) => (
                <UnitRow key={cut.id} results={results} cut={cut} depth={depth} elements={elements} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function UnitRow({
  results,
  cut,
  depth,
  elements,
}: {
  results: ReleasedResults;
  cut: Cut;
  depth: number;
  elements: readonly Element[];
}) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const { manifest, release } = results;
  const eligible = eligibleIn(cut, manifest);
  const turnout = release.turnouts.find(({ cutId }) => cutId === cut.id);
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${(depth - 1) * 16}px` }}>
        {words(cut.name)}
      </th>
      {elements.map((element) => (
        <UnitCell key={element} results={results} cut={cut} element={element} />
      ))}
      <td className={classes.answered}>
        {turnout ? t('facts.answeredOf', { count: turnout.ballots, eligible }) : '—'}
      </td>
    </tr>
  );
}

function UnitCell({ results, cut, element }: { results: ReleasedResults; cut: Cut; element: Element }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const cell = results.release.elements.find((each) => each.cutId === cut.id && each.element === element);
  if (!cell) return <td className={classes.hidden}>{t('units.hidden')}</td>;
  const { share, low, high } = cell.favourable;
  const label = t('units.cell', {
    ...{ unit: words(cut.name), element: t(`element.${element}`), share: format.percent(share) },
    ...{ low: format.percent(low), high: format.percent(high) },
  });
  const isDivided = cell.agreement !== null && cell.agreement < commonViewFrom;
  return (
    <td title={label} data-tone={share >= 0.8 ? 'high' : share < 0.4 ? 'low' : undefined}>
      {pointsOf(share)}
      {isDivided && <small title={t('units.noViewHint')}>{t('units.noView')}</small>}
    </td>
  );
}

import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element } from '../../../shared/features/surveys/instrument.ts';
import { type Cut, eligibleIn } from '../../../shared/features/surveys/manifest.ts';
import { commonViewFrom, type ReleaseElement } from '../../../shared/features/surveys/release.ts';
import { useFormat } from '../../ui/format.ts';
import { cutsInOrder, elementsAsked, pointsOf, type ReleasedResults } from './released-results.ts';

import frame from './results.module.css';
import classes from './results-units.module.css';
import { useWords } from './use-words.ts';

type Shown = {
  eligible: number;
  ballots: number | undefined;
  figures: ReadonlyMap<Element, ReleaseElement>;
};

/** By cut, found at once: of a large company there are thousands. */
function shownByCut({ manifest, release }: ReleasedResults): (cut: Cut) => Shown {
  const ballots = new Map(release.turnouts.map((turnout) => [turnout.cutId, turnout.ballots]));
  const elements = Map.groupBy(release.elements, ({ cutId }) => cutId);
  return (cut) => ({
    eligible: eligibleIn(cut, manifest),
    ballots: ballots.get(cut.id),
    figures: new Map(elements.get(cut.id)?.map((figure) => [figure.element, figure])),
  });
}

/** With more units than this only the uppermost are listed, until one is opened. */
const mostAtOnce = 60;

/** Units by elements; what is hidden looks the same whatever the reason. */
export function ResultsUnits({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const elements = elementsAsked(results);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { cuts } = results.manifest;
  const isLong = cuts.length > mostAtOnce;
  const isOpen = ({ id, parentId }: Cut) => !isLong || parentId === null || opened.has(id);
  const units = cutsInOrder(results, isOpen).slice(1);
  const toggle = ({ id }: Cut) =>
    setOpened(new Set(opened.has(id) ? [...opened].filter((each) => each !== id) : [...opened, id]));
  const shownIn = shownByCut(results);
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
              {units.map(({ cut, depth, isParent }) => (
                <UnitRow key={cut.id} shown={shownIn(cut)} cut={cut} depth={depth} elements={elements}>
                  {isLong && isParent && (
                    <Toggle name={words(cut.name)} isOpen={isOpen(cut)} onToggle={() => toggle(cut)} />
                  )}
                </UnitRow>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function UnitRow({
  shown: { eligible, ballots, figures },
  cut,
  depth,
  elements,
  children,
}: {
  shown: Shown;
  cut: Cut;
  depth: number;
  elements: readonly Element[];
  /** Instead of the bare name. */
  children: ReactNode;
}) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${(depth - 1) * 16}px` }}>
        {children || words(cut.name)}
      </th>
      {elements.map((element) => (
        <UnitCell key={element} figure={figures.get(element)} cut={cut} element={element} />
      ))}
      <td className={classes.answered}>
        {ballots === undefined ? '—' : t('facts.answeredOf', { count: ballots, eligible })}
      </td>
    </tr>
  );
}

function Toggle({ name, isOpen, onToggle }: { name: string; isOpen: boolean; onToggle: () => void }) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
      <Chevron size={14} aria-hidden />
      {name}
    </UnstyledButton>
  );
}

function UnitCell({
  figure,
  cut,
  element,
}: {
  figure: ReleaseElement | undefined;
  cut: Cut;
  element: Element;
}) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  if (!figure) return <td className={classes.hidden}>{t('units.hidden')}</td>;
  const { share, low, high } = figure.favourable;
  const label = t('units.cell', {
    ...{ unit: words(cut.name), element: t(`element.${element}`), share: format.percent(share) },
    ...{ low: format.percent(low), high: format.percent(high) },
  });
  const isDivided = figure.agreement !== null && figure.agreement < commonViewFrom;
  return (
    <td title={label} data-tone={share >= 0.8 ? 'high' : share < 0.4 ? 'low' : undefined}>
      {pointsOf(share)}
      {isDivided && <small title={t('units.noViewHint')}>{t('units.noView')}</small>}
    </td>
  );
}

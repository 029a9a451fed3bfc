import { useTranslation } from 'react-i18next';
import { Element, itemsOf } from '../../../shared/features/surveys/instrument.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { IntervalRows } from '../../ui/charts/interval-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import type { ReleasedResults } from './released-results.ts';
import frame from './results.module.css';
import { useWords } from './use-words.ts';

/** What satisfaction goes with, strongest first. */
export function ResultsDrivers({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const { drivers } = results.release;
  const rows = [...(drivers?.weights ?? [])].sort((a, b) => b.lmg - a.lmg);
  const items = itemsOf(results.manifest.instrument);
  const nameOf = (of: string) => {
    const element = Element.safeParse(of);
    const item = items.find(({ id }) => id === of);
    return item ? words(item.text) : t(`element.${element.data ?? 'work'}`);
  };
  const intervalOf = (interval: { low: number; high: number } | null) =>
    interval ? `${format.percent(interval.low)} – ${format.percent(interval.high)}` : '–';
  const most = Math.max(...rows.map(({ lmg, interval }) => interval?.high ?? lmg), 0.01);
  return (
    <div className={frame.section}>
      <Figure
        title={t('drivers.title')}
        sentence={drivers && t('drivers.lead', { r2: format.percent(drivers.r2) })}
        fileName="survey-drivers"
        rows={rows}
        keyOf={({ of }) => of}
        empty={t('drivers.none')}
        columns={[
          { label: t('drivers.name'), text: ({ of }) => nameOf(of) },
          { label: t('drivers.share'), text: ({ lmg }) => format.share(lmg), end: true },
          { label: t('drivers.interval'), text: ({ interval }) => intervalOf(interval), end: true },
          { label: t('drivers.johnson'), text: ({ johnson }) => format.share(johnson), end: true },
        ]}
      >
        <IntervalRows
          most={most}
          rows={rows.map(({ of, lmg, interval }) => ({
            ...{ key: of, name: nameOf(of), share: lmg, interval },
            text: (
              <>
                {format.percent(lmg)} <small>{intervalOf(interval)}</small>
              </>
            ),
          }))}
        />
      </Figure>
    </div>
  );
}

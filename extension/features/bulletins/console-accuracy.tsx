import { useTranslation } from 'react-i18next';
import type { BulletinAccuracy } from '../../../shared/features/bulletins/came-true.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { IntervalRows } from '../../ui/charts/interval-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import { useBulletinWords } from './use-bulletin-words.ts';

export function BulletinAccuracyFigure({ accuracy: { all, byProduct } }: { accuracy: BulletinAccuracy }) {
  const { t } = useTranslation('bulletinsConsole');
  const format = useFormat();
  const { longRun } = useBulletinWords();
  const rows = [{ product: t('accuracy.all'), ...all }, ...byProduct];
  return (
    <Figure
      title={t('accuracy.title')}
      sentence={t('accuracy.sentence', {
        ...{ hits: format.count(all.hits), total: format.count(all.of) },
        ...{ low: format.percent(all.low), high: format.percent(all.high) },
      })}
      fileName="bulletins-came-true"
      columns={[
        { label: t('column.product'), text: ({ product }) => product },
        { label: t('accuracy.hits'), text: ({ hits }) => String(hits), end: true },
        { label: t('accuracy.total'), text: ({ of }) => String(of), end: true },
        { label: t('accuracy.between'), text: longRun, end: true },
      ]}
      rows={rows}
      keyOf={({ product }) => product}
      empty={null}
    >
      <IntervalRows
        rows={rows.map(({ product, hits, of, low, high }) => ({
          ...{ key: product, name: product, share: hits / of, interval: { low, high } },
          text: `${t('accuracy.row', { hits: format.count(hits), total: format.count(of) })} (${longRun({ hits, of, low, high })})`,
        }))}
      />
    </Figure>
  );
}

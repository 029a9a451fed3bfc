import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeakingPeriod, LostShare } from '../../../shared/features/insight/lost-share.ts';
import { Flow, type Grain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { BucketPicture } from './console-bucket-picture.tsx';
import classes from './insight.module.css';
import { usePeriodName } from './use-period-name.ts';

type BucketProps = {
  periods: readonly LeakingPeriod[];
  grain: Grain;
  onAsk: (flow: Flow, from: string) => void;
};

/** As many as can be told apart on a wide screen; the table has all. */
const mostDrawn: Record<Grain, number> = { month: 24, quarter: 16, year: 12 };

/** How full the bucket is, what flows in and what leaks out. */
export function BucketFigure({ periods, grain, onAsk }: BucketProps) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const nameOf = usePeriodName();
  const last = periods.at(-1);
  const inPercent = ({ share, low, high }: LostShare) => ({
    ...{ share: format.share(share), low: format.share(low), high: format.share(high) },
  });
  const flowColumn = (flow: Flow) => ({
    label: t(`flow.${flow}`),
    text: (period: LeakingPeriod) => String(period[flow]),
    end: true,
    show: (period: LeakingPeriod) =>
      period[flow] === 0 ? (
        '0'
      ) : (
        <button
          type="button"
          className={classes.plain}
          aria-label={t('bucket.listOf', {
            ...{ flow: t(`flow.${flow}`), period: nameOf(period.from, grain) },
            count: period[flow],
          })}
          onClick={() => onAsk(flow, period.from)}
        >
          {format.count(period[flow])}
        </button>
      ),
  });
  return (
    <Figure
      title={t('bucket.title')}
      sentence={
        last &&
        t('bucket.sentence', {
          ...{ period: nameOf(last.from, grain), won: format.count(last.won), lost: format.count(last.lost) },
          ...{ regained: format.count(last.regained), level: format.count(last.levelAfter) },
          likely: last.lostShare ? t('bucket.likely', inPercent(last.lostShare)) : '',
        })
      }
      fileName={`bucket-by-${grain}`}
      columns={[
        {
          label: t('bucket.period'),
          text: ({ from }) => periodCode(from, grain),
          show: ({ from }) => nameOf(from, grain),
        },
        { label: t('bucket.before'), text: ({ levelBefore }) => String(levelBefore), end: true },
        ...Flow.options.map(flowColumn),
        {
          label: t('bucket.lostShare'),
          text: ({ lostShare }) => (lostShare ? format.share(lostShare.share) : ''),
          end: true,
        },
        {
          label: t('bucket.lostRange'),
          text: ({ lostShare }) => (lostShare ? t('bucket.between', inPercent(lostShare)) : ''),
          end: true,
        },
        { label: t('bucket.after'), text: ({ levelAfter }) => String(levelAfter), end: true },
      ]}
      rows={periods.toReversed()}
      keyOf={({ from }) => from}
      empty={t('bucket.empty')}
    >
      <BucketPicture periods={periods.slice(-mostDrawn[grain])} grain={grain} />
      <Text size="xs" c="dimmed" mt={6}>
        {t('bucket.hint')}
      </Text>
    </Figure>
  );
}

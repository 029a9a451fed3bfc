import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BucketPeriod } from '../../../shared/features/insight/bucket-periods.ts';
import type { Grain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import type { ReasonShare } from '../../../shared/features/insight/reason-shares.ts';
import { reasonsFrom } from '../../../shared/features/insight/reasons-from.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { IntervalRows } from '../../ui/charts/interval-rows.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import print from '../../ui/print.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import { ReasonListDialog } from './console-reason-list.tsx';

/** What those who left said why, counted; "did not say" is an answer of its own. */
export function ReasonsFigure({ period, grain }: { period: BucketPeriod; grain: Grain }) {
  const { t } = useTranslation('losses');
  const format = useFormat();
  const mayEdit = useHasRole('manager', 'administrator');
  const [isEditing, editing] = useDisclosure(false);
  const from = reasonsFrom(period, grain);
  const found = useQuery(api.losses.shares.queryOptions({ from, to: period.to }));
  const reasons = useQuery(api.losses.reasons.queryOptions());
  const language = useLanguage();
  if (found.isPending) return <LoadingRows count={3} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const shares = found.data;
  const nameOf = ({ reason }: ReasonShare) => reason.name[language];
  const between = ({ low, high }: ReasonShare) =>
    t('reasons.between', { low: format.percent(low), high: format.percent(high) });
  const [most] = shares;
  return (
    <div>
      <Figure
        title={t('reasons.title')}
        sentence={
          most &&
          t('reasons.sentence', {
            asked: format.count(shares.reduce((sum, { count }) => sum + count, 0)),
            ...{ reason: nameOf(most), low: format.percent(most.low), high: format.percent(most.high) },
            ...{ from: format.day(from), to: format.day(period.to) },
          })
        }
        fileName={`reasons-${periodCode(period.from, grain)}`}
        columns={[
          { label: t('reasons.reason'), text: nameOf },
          { label: t('reasons.count'), text: ({ count }) => String(count), end: true },
          { label: t('reasons.share'), text: ({ share }) => format.percent(share), end: true },
          { label: t('reasons.range'), text: between, end: true },
          {
            label: t('reasons.keepable'),
            text: ({ reason }) => t(reason.isKeepable ? 'reasons.yes' : 'reasons.no'),
          },
        ]}
        rows={shares}
        keyOf={({ reason }) => reason.id}
        empty={t('reasons.none')}
      >
        <IntervalRows
          rows={shares.map((share) => ({
            ...{ key: share.reason.id, name: nameOf(share), share: share.share, interval: share },
            text: `${format.count(share.count)} · ${format.percent(share.share)} (${between(share)})`,
          }))}
        />
      </Figure>
      {mayEdit && (
        <Group justify="flex-end" mt={-8} className={print.screenOnly}>
          <Button size="compact-sm" variant="subtle" onClick={editing.open}>
            {t('reasons.edit')}
          </Button>
        </Group>
      )}
      {isEditing && reasons.data && <ReasonListDialog reasons={reasons.data} onClose={editing.close} />}
    </div>
  );
}

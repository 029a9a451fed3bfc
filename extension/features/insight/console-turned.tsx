import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import type { BucketPeriod } from '../../../shared/features/insight/bucket-periods.ts';
import { Flow, type Grain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import print from '../../ui/print.module.css';
import { Sheet } from '../../ui/sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import classes from './insight.module.css';
import { usePeriodName } from './use-period-name.ts';
import { useReasonName } from './use-reason-name.ts';

type Turned = inferRouterOutputs<AppRouter>['insight']['turned']['items'][number];
type TurnedProps = {
  periods: readonly BucketPeriod[];
  period: BucketPeriod;
  flow: Flow;
  grain: Grain;
  onChange: (next: { flow?: Flow; from?: string }) => void;
};

/** The customers behind a number of the bucket. */
export function TurnedCard({ periods, period, flow, grain, onChange }: TurnedProps) {
  const { t } = useTranslation('insight');
  const nameOf = usePeriodName();
  const texts = useTurnedTexts();
  const { from, to } = period;
  const found = useQuery(api.insight.turned.queryOptions({ flow, from, to }));
  const items = found.data?.items ?? [];
  const columns = (['customer', 'owner', 'turnedOn', 'how', 'why'] as const)
    .slice(0, flow === 'lost' ? 5 : 3)
    .map((name) => ({ label: t(`turned.${name}`), text: texts[name] }));
  const title = t('turned.title', { flow: t(`flow.${flow}`), period: nameOf(from, grain) });
  return (
    <Card
      title={title}
      action={
        <Group gap="xs" className={print.screenOnly}>
          <SegmentedControl
            size="xs"
            aria-label={t('bucket.list')}
            value={flow}
            onChange={(chosen) => onChange({ flow: Flow.parse(chosen) })}
            data={Flow.options.map((value) => ({ value, label: t(`flow.${value}`) }))}
          />
          <NativeSelect
            size="xs"
            aria-label={t('bucket.period')}
            value={from}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
            data={periods.toReversed().map((one) => ({ value: one.from, label: nameOf(one.from, grain) }))}
          />
          <ExportRows
            title={title}
            fileName={`${flow}-${periodCode(from, grain)}`}
            columns={columns}
            rows={items}
          />
        </Group>
      }
    >
      {found.isPending && <LoadingRows count={3} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <Text c="dimmed">{t('turned.empty')}</Text>}
      {items.length > 0 && (
        <div className={classes.list}>
          <Sheet label={t('bucket.list')} columns={columns}>
            {items.map((item) => (
              <tr key={`${item.id} ${item.turnedOn}`}>
                <td>
                  {item.name === '' ? texts.customer(item) : <CustomerLink id={item.id} name={item.name} />}{' '}
                  <Text span size="sm" c="dimmed">
                    {item.companyName}
                  </Text>
                </td>
                {columns.slice(1).map(({ label, text }) => (
                  <td key={label} data-label={label}>
                    {text(item)}
                  </td>
                ))}
              </tr>
            ))}
          </Sheet>
        </div>
      )}
      {found.data && found.data.rest > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('turned.rest', { count: found.data.rest })}
        </Text>
      )}
    </Card>
  );
}

/** What each column says of a customer, on screen and in a file. */
function useTurnedTexts() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const colleague = useColleagueName();
  const reasonName = useReasonName();
  return {
    customer: ({ name }: Turned) => name || t('turned.erased'),
    owner: ({ ownerId }: Turned) => colleague(ownerId) || t('turned.nobody'),
    turnedOn: ({ turnedOn }: Turned) => format.day(turnedOn),
    how: ({ ended }: Turned) => (ended ? t(`turned.ended.${ended}`) : ''),
    why: ({ reason, words }: Turned) => {
      if (!reason) return t('turned.notAsked');
      return words ? `${reasonName(reason)} · “${words}”` : reasonName(reason);
    },
  };
}

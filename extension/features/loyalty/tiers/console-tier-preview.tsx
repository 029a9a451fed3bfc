import { Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TierCuts } from '../../../../shared/features/loyalty/tiers/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useBeforeAndAfter } from '../use-before-and-after.ts';
import { useApplyCuts } from './use-apply-cuts.ts';
import { useTierName } from './use-tier-name.ts';

/** Who would move, counted and named, and the way to let it happen. */
export function TierPreview({ cuts }: { cuts: TierCuts }) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const { currency } = useDirectory().settings;
  const beforeAndAfter = useBeforeAndAfter({ before: t('preview.before'), after: t('preview.after') });
  const preview = useQuery(api.tiers.preview.queryOptions(cuts));
  const run = useApplyCuts();
  const form = useForm({ initialValues: { reason: '' } });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingRows />;
  const { tiers, moving, moves, pinned } = preview.data;
  return (
    <Card title={t('preview.title')}>
      <Stack>
        <Text size="sm">
          {t('preview.sentence', { count: moving, formatted: format.count(moving) })}{' '}
          {pinned > 0 && t('preview.pinned', { count: pinned, formatted: format.count(pinned) })}
        </Text>
        <RowsSheet
          title={t('preview.counts')}
          fileName="tier-counts"
          rows={tiers}
          keyOf={({ tier }) => tier ?? 'none'}
          empty=""
          columns={[{ label: t('effort.tier'), text: ({ tier }) => tierName(tier) }, ...beforeAndAfter]}
        />
        <RowsSheet
          title={t('preview.moves')}
          fileName="tier-moves"
          rows={moves}
          keyOf={({ id }) => id}
          empty={t('preview.nobody')}
          columns={[
            {
              label: t('preview.customer'),
              text: ({ name }) => name,
              show: ({ id, name }) => <CustomerLink id={id} name={name} />,
            },
            { label: t('preview.from'), text: ({ from }) => tierName(from) },
            { label: t('preview.to'), text: ({ to }) => tierName(to) },
            {
              label: t('preview.contribution'),
              text: ({ contributionMinor }) => format.amount(contributionMinor, currency),
              end: true,
            },
          ]}
        />
        {moving > 0 && (
          <form onSubmit={form.onSubmit(({ reason }) => run.mutate({ cuts, reason }))}>
            <Group align="flex-end">
              <TextInput
                label={t('preview.reason')}
                description={t('preview.reasonHint')}
                required
                maxLength={500}
                style={{ flex: 1 }}
                {...form.getInputProps('reason')}
              />
              <Button type="submit" loading={run.isPending}>
                {t('preview.apply')}
              </Button>
            </Group>
            {run.isPending && (
              <div role="status">
                <Progress value={(run.done / moving) * 100} mt="sm" aria-label={t('preview.apply')} />
                <Text size="sm" c="dimmed">
                  {t('preview.running', { done: run.done, total: moving })}
                </Text>
              </div>
            )}
          </form>
        )}
      </Stack>
    </Card>
  );
}

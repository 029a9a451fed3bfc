import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Purchase, PurchasePage } from '../../../shared/features/purchases/model.ts';
import { minorPerUnit } from '../../../shared/money/minor-units.ts';
import { ExportAllRows } from '../../pages/export-all-rows.tsx';
import { api, pageClient } from '../../pages/page-client.ts';
import { readAllPages } from '../../pages/read-all-pages.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Money } from '../../ui/money.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeDay } from '../../ui/relative-day.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';

/** Orders and returns, newest first. */
export function PurchasesCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('purchasesConsole');
  const format = useFormat();
  const list = useInfiniteQuery({
    queryKey: [...api.purchases.list.queryKey(), 'pages', customerId],
    queryFn: ({ pageParam, signal }) =>
      pageClient.purchases.list.query({ customerId, before: pageParam }, { signal }),
    initialPageParam: null as PurchasePage['next'],
    getNextPageParam: (page) => page.next,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: RowColumn<Purchase>[] = [
    { label: t('column.number'), text: ({ number }) => number },
    { label: t('column.kind'), text: ({ kind }) => t(`purchases:kind.${kind}`) },
    { label: t('column.orderedOn'), text: ({ orderedAt }) => format.isoDayOf(orderedAt) },
    { label: t('column.lines'), text: ({ lines }) => lines.map((line) => t('line', line)).join('\n') },
    {
      label: t('column.amount'),
      text: ({ amountMinor, currency }) => String(amountMinor / minorPerUnit(currency)),
    },
    { label: t('column.currency'), text: ({ currency }) => currency },
  ];
  return (
    <Card
      title={t('title')}
      action={
        items.length > 0 && (
          <ExportAllRows
            title={t('title')}
            fileName="orders"
            columns={columns}
            readAll={() =>
              readAllPages((before: PurchasePage['next']) =>
                pageClient.purchases.list.query({ customerId, before }),
              )
            }
          />
        )
      }
    >
      {list.isPending && <LoadingRows count={2} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      )}
      <Stack gap={9}>
        {items.map((purchase) => (
          <PurchaseLineItem key={purchase.id} purchase={purchase} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <MoreButton isLoading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      )}
    </Card>
  );
}

function PurchaseLineItem({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('purchasesConsole');
  const [first, ...others] = purchase.lines;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Text size="sm">
          {purchase.number}{' '}
          {purchase.kind === 'return' && <Tag tone="late">{t('purchases:kind.return')}</Tag>}
        </Text>
        <Text size="sm" c="dimmed">
          <RelativeDay at={purchase.orderedAt} />
          {first && ` · ${t('line', first)}`}
          {others.length > 0 && ` ${t('moreLines', { count: others.length })}`}
        </Text>
      </div>
      <Text size="sm" fw={600}>
        <Money amountMinor={purchase.amountMinor} currency={purchase.currency} compact />
      </Text>
    </Group>
  );
}

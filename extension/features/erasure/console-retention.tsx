import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RetentionKind } from '../../../shared/features/erasure/retention.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RetentionRow } from './console-retention-row.tsx';

/** How long each kind of data is kept; for ever, until a rule is switched on. */
export function RetentionSettings() {
  const { t } = useTranslation('retention');
  const rules = useQuery(api.retention.list.queryOptions());
  return (
    <Card title={t('title')}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        {rules.isPending && <LoadingRows />}
        {rules.error && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
        {rules.data &&
          RetentionKind.options.map((kind) => (
            <RetentionRow
              key={kind}
              kind={kind}
              rule={rules.data.find((rule) => rule.kind === kind) ?? null}
            />
          ))}
      </Stack>
    </Card>
  );
}

import { List, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';

/** How many of all that match would change, and why the others stay. */
export function ReassignPreview({ filters, newOwnerId }: { filters: CustomerFilters; newOwnerId: string }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const preview = useQuery(api.customers.previewReassign.queryOptions({ filters, newOwnerId }));
  if (preview.isPending) return <Loader size="xs" />;
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  return (
    <List size="sm">
      {(['changing', 'unchanged', 'notTheirs'] as const)
        .map((key) => ({ key, count: preview.data[key] }))
        .filter(({ key, count }) => key === 'changing' || count > 0)
        .map(({ key, count }) => (
          <List.Item key={key}>{t(`bulk.${key}`, { count, formatted: format.count(count) })}</List.Item>
        ))}
    </List>
  );
}

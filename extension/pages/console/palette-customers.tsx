import { Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../page-client.ts';

const shown = 7;

/** Customers that fit what is typed; nothing found is said once the server has answered. */
export function PaletteCustomers({ query, hasOthers }: { query: string; hasOthers: boolean }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const found = useQuery({
    ...api.customers.search.queryOptions({ query, limit: shown }),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) {
    if (hasOthers || found.isFetching) return null;
    return <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>;
  }
  return (
    <Spotlight.ActionsGroup label={t('palette.customers')}>
      {items.map((customer) => (
        <Spotlight.Action
          key={customer.id}
          label={[customer.name, customer.otherName].filter(Boolean).join(' ')}
          description={[customer.companyName, customer.address || customer.phone].filter(Boolean).join(' · ')}
          onClick={() => void navigate({ to: `/customers/${customer.id}` })}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

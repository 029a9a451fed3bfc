import { Anchor, Stack, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import print from '../../ui/print.module.css';
import { PrintButton } from '../../ui/print-button.tsx';
import { AwayNotice } from './console-away-notice.tsx';
import { Brief } from './console-brief.tsx';
import { ExportPortfolio } from './console-export-portfolio.tsx';
import { HandoverForm } from './console-handover-form.tsx';
import { HandoverSheet } from './console-handover-sheet.tsx';
import { PortfolioView } from './console-portfolio.tsx';
import { extentOf, type HandoverKind } from './handover-kind.ts';

const tabs = ['portfolio', 'customers'] as const;
const Search = z.object({ tab: z.enum(tabs).catch('portfolio') });

/** Everything of one colleague, all together and customer by customer, and to whom it goes. */
export function HandoverPage() {
  const { t } = useTranslation('handovers');
  const { staffId } = useParams({ strict: false }) as { staffId: string };
  const { tab } = Search.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [kind, setKind] = useState<HandoverKind>('everything');
  const [exceptions, setExceptions] = useState<ReadonlyMap<string, string>>(new Map());
  const preview = useQuery({
    ...api.handovers.preview.queryOptions({ id: staffId, extent: extentOf(kind) }),
    placeholderData: keepPreviousData,
  });
  const give = (customerId: string, toId: string) =>
    setExceptions((before) => {
      const after = new Map(before);
      if (toId) after.set(customerId, toId);
      else after.delete(customerId);
      return after;
    });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingRows />;
  const { name, portfolio, customers, absence } = preview.data;
  const total = portfolio.customers;
  return (
    <>
      <Anchor component={Link} to="/people" size="sm" className={print.screenOnly}>
        <IconArrowLeft size={13} aria-hidden /> {t('back')}
      </Anchor>
      <PageHeader
        title={t('titleOf', { name })}
        subtitle={[
          t('customers', { count: total }),
          t('promises', { count: portfolio.promises.open }),
          ...(portfolio.promises.late > 0 ? [t('ofThemLate', { count: portfolio.promises.late })] : []),
        ].join(' · ')}
      >
        {total > 0 && (
          <ExportPortfolio fromId={staffId} name={name} portfolio={portfolio} customers={customers} />
        )}
        <PrintButton />
      </PageHeader>
      {absence && <AwayNotice absence={absence} />}
      {total === 0 ? (
        <EmptyState title={t('empty', { name })} hint={t('emptyHint')} />
      ) : (
        <Tabs
          value={tab}
          onChange={(value) =>
            value &&
            void navigate({ to: `/people/${staffId}/hand-over`, search: { tab: value }, replace: true })
          }
        >
          <Tabs.List aria-label={t('tabs')} mb="md" className={print.screenOnly}>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="portfolio">
            <Stack gap="lg">
              <PortfolioView portfolio={portfolio} name={name} />
              <div className={print.screenOnly}>
                <HandoverForm
                  fromId={staffId}
                  total={total}
                  exceptions={exceptions}
                  kind={kind}
                  onKind={setKind}
                />
              </div>
              <HandoverSheet
                name={name}
                fromId={staffId}
                customers={customers}
                rest={total - customers.length}
                exceptions={exceptions}
                onGive={give}
              />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="customers">
            <Stack gap="md">
              {customers.map((handed) => (
                <Brief key={handed.customer.id} handed={handed} fromId={staffId} />
              ))}
            </Stack>
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

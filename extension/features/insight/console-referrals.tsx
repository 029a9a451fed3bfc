import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { referralForest } from '../../../shared/features/insight/referral-forest.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ReferralChains } from './console-referral-chains.tsx';
import { TopReferrers } from './console-top-referrers.tsx';

/** Who brought whom, and what came of it. */
export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const found = useQuery(api.referrals.list.queryOptions());
  const { referrals = [], customers = [] } = found.data ?? {};
  const byId = useMemo(() => new Map(customers.map((customer) => [customer.id, customer])), [customers]);
  const forest = useMemo(() => {
    const sales = new Map(customers.map(({ id, salesMinor }) => [id, salesMinor]));
    return referralForest(referrals, sales);
  }, [referrals, customers]);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={referrals.length > 0 ? t('subtitle', { count: referrals.length }) : t('intro')}
      >
        <PrintButton />
      </PageHeader>
      {found.isPending && <LoadingRows />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && referrals.length === 0 && <EmptyState title={t('empty')} />}
      {referrals.length > 0 && <TopReferrers forest={forest} customers={byId} />}
      {referrals.length > 0 && <ReferralChains forest={forest} customers={byId} />}
    </>
  );
}

import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CustomerComplaints } from '../../features/complaints/console-customer-complaints.tsx';
import { RecordComplaintButton } from '../../features/complaints/console-record-complaint.tsx';
import { ConsentsCard } from '../../features/consents/console-consents.tsx';
import { CustomerFactsCard } from '../../features/customers/console-facts.tsx';
import { CustomerHead } from '../../features/customers/console-head.tsx';
import { IdentitiesCard } from '../../features/customers/console-identities.tsx';
import { ImportantDaysCard } from '../../features/customers/console-important-days.tsx';
import { LooksCard } from '../../features/customers/console-looks.tsx';
import { MergesCard } from '../../features/customers/console-merges.tsx';
import { NotThemCard } from '../../features/customers/console-not-them.tsx';
import { PeopleCard } from '../../features/customers/console-people.tsx';
import { EraseDialog, EraseMenuItem } from '../../features/erasure/console-erase.tsx';
import { HandoverNote } from '../../features/handovers/console-handover-note.tsx';
import { IntroductionCard } from '../../features/handovers/console-introduction.tsx';
import { BroughtByCard } from '../../features/insight/console-brought-by.tsx';
import { LeavingCard } from '../../features/insight/console-leaving.tsx';
import { HistorySection } from '../../features/interactions/console-history.tsx';
import { LogButton } from '../../features/interactions/console-log.tsx';
import { CustomerLoyaltyCard } from '../../features/loyalty/console-customer-loyalty.tsx';
import { LevelCard } from '../../features/loyalty/programme/console-level.tsx';
import { TierCard } from '../../features/loyalty/tiers/console-tier.tsx';
import { ValueCard } from '../../features/loyalty/value/console-value-card.tsx';
import { CustomerPromises } from '../../features/promises/console-customer-promises.tsx';
import { MakePromiseButton } from '../../features/promises/console-make-promise.tsx';
import { CustomerPrompts } from '../../features/prompts/console-customer-prompts.tsx';
import { PurchasesCard } from '../../features/purchases/console-purchases.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { api } from '../page-client.ts';
import { useHasRole } from './directory-context.ts';
import { PageColumns } from './page-columns.tsx';

/** One customer: what is owed and what happened in the middle, who they are beside it. */
export function CustomerPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const page = useQuery(api.customers.get.queryOptions({ id: customerId }));
  const card = useQuery(api.sync.card.queryOptions({ customerId }));
  const mayErase = useHasRole('administrator');
  const [isErasing, erasing] = useDisclosure(false);
  useDocumentTitle(page.data ? t('console:title', { page: page.data.customer.name }) : t('console:product'));
  if (page.error) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <LoadingRows />;
  const { customer } = page.data;
  // Merged away: its history lives on at the one it became.
  if (customer.id !== customerId) return <Navigate to={`/customers/${customer.id}`} replace />;
  return (
    <>
      <CustomerHead page={page.data} menu={mayErase && <EraseMenuItem onOpen={erasing.open} />}>
        <LogButton customerId={customer.id} />
        <RecordComplaintButton customer={customer} />
        <MakePromiseButton customerId={customer.id} />
      </CustomerHead>
      {isErasing && <EraseDialog customer={customer} onClose={erasing.close} />}
      <PageColumns
        main={
          <>
            {card.isPending && <LoadingRows count={3} />}
            {card.error && <ErrorState error={card.error} onRetry={() => void card.refetch()} />}
            {card.data && <HandoverNote card={card.data} />}
            {card.data && <IntroductionCard card={card.data} />}
            {card.data && <CustomerComplaints card={card.data} />}
            {card.data && <CustomerPrompts card={card.data} />}
            {card.data && <CustomerPromises card={card.data} />}
            <HistorySection customerId={customer.id} />
          </>
        }
        side={
          <>
            {card.data && <CustomerFactsCard facts={card.data.facts} />}
            {card.data && <LevelCard card={card.data} />}
            <CustomerLoyaltyCard customerId={customer.id} />
            {card.data && <ValueCard card={card.data} />}
            <TierCard customer={customer} />
            {card.data && <ConsentsCard card={card.data} />}
            {card.data && <ImportantDaysCard card={card.data} />}
            <IdentitiesCard customerId={customer.id} identities={page.data.identities} />
            {customer.kind === 'company' && <PeopleCard people={page.data.people} />}
            <PurchasesCard customerId={customer.id} />
            <BroughtByCard customerId={customer.id} />
            <LeavingCard customerId={customer.id} />
            <NotThemCard rejections={page.data.notThem} />
            <MergesCard merges={page.data.merges} />
            <LooksCard customerId={customer.id} />
          </>
        }
      />
    </>
  );
}

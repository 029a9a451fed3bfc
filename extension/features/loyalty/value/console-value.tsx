import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { AssumptionsCard } from './console-assumptions.tsx';
import { BaseCard } from './console-base.tsx';
import { FitNote } from './console-fit.tsx';
import { ValueHistogram } from './console-histogram.tsx';
import { HoldoutFigure } from './console-holdout.tsx';
import { ValueList } from './console-value-list.tsx';

/** What customers are worth: one by one for everyone, added up for managers. */
export function ValuePage() {
  const { t } = useTranslation('value');
  const leads = useHasRole('manager', 'administrator');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack gap="xl">
        <FitNote />
        {leads && <WholeBase />}
        <ValueList />
      </Stack>
    </>
  );
}

function WholeBase() {
  const base = useQuery(api.value.base.queryOptions());
  if (base.error) return <ErrorState error={base.error} onRetry={() => void base.refetch()} />;
  if (base.isPending) return <LoadingRows count={4} />;
  if (!base.data) return null;
  return (
    <>
      <BaseCard value={base.data} />
      <ValueHistogram base={base.data.base} />
      <HoldoutFigure value={base.data} />
      <AssumptionsCard assumptions={base.data.assumptions} currency={base.data.base.currency} />
    </>
  );
}

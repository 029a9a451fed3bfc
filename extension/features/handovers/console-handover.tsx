import { Anchor, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverExtent } from '../../../shared/features/handovers/model.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { HandoverForm } from './console-handover-form.tsx';
import { HandoverSheet } from './console-handover-sheet.tsx';

/** Everything of one colleague in one view, and to whom it goes. */
export function HandoverPage() {
  const { t } = useTranslation('handovers');
  const { staffId } = useParams({ strict: false }) as { staffId: string };
  const [extent, setExtent] = useState<HandoverExtent>('everything');
  const [exceptions, setExceptions] = useState<ReadonlyMap<string, string>>(new Map());
  const preview = useQuery({
    ...api.handovers.preview.queryOptions({ id: staffId, extent }),
    placeholderData: keepPreviousData,
  });
  const give = (customerId: string, toId: string) =>
    setExceptions((before) => {
      const after = new Map(before);
      if (toId) after.set(customerId, toId);
      else after.delete(customerId);
      return after;
    });
  const { data } = preview;
  return (
    <>
      <Anchor component={Link} to="/people" size="sm">
        <IconArrowLeft size={13} aria-hidden /> {t('back')}
      </Anchor>
      <PageHeader
        title={data ? t('titleOf', { name: data.name }) : t('title')}
        subtitle={
          data &&
          [
            t('customers', { count: data.total }),
            t('promises', { count: data.promises.open }),
            ...(data.promises.late > 0 ? [t('ofThemLate', { count: data.promises.late })] : []),
          ].join(' · ')
        }
      />
      {preview.isPending && <LoadingRows />}
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {data && (
        <Stack gap="lg">
          <HandoverForm
            fromId={staffId}
            total={data.total}
            exceptions={exceptions}
            extent={extent}
            onExtent={setExtent}
          />
          {data.total === 0 ? (
            <EmptyState title={t('empty', { name: data.name })} hint={t('emptyHint')} />
          ) : (
            <HandoverSheet
              fromId={staffId}
              customers={data.customers}
              rest={data.total - data.customers.length}
              exceptions={exceptions}
              onGive={give}
            />
          )}
        </Stack>
      )}
    </>
  );
}

import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import print from '../../ui/print.module.css';
import { PrintButton } from '../../ui/print-button.tsx';
import { Brief } from './console-brief.tsx';
import { useBriefFile } from './use-brief-file.ts';

/** What to know of one customer before writing to them. */
export function BriefPage() {
  const { t } = useTranslation('absences');
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const { me } = useDirectory();
  const file = useBriefFile(me.id);
  const found = useQuery(api.handovers.brief.queryOptions({ customerId }));
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingRows />;
  const { name } = found.data.customer;
  const title = t('briefTitle', { name });
  return (
    <>
      <Anchor component={Link} to={`/customers/${customerId}`} size="sm" className={print.screenOnly}>
        <IconArrowLeft size={13} aria-hidden /> {t('briefBack')}
      </Anchor>
      <PageHeader title={title}>
        <ExportRows
          size="sm"
          {...{ title, fileName: `${name}-brief`, columns: file.columns, rows: file.rowsOf(found.data) }}
        />
        <PrintButton />
      </PageHeader>
      <Brief handed={found.data} fromId={me.id} />
    </>
  );
}

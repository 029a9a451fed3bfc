import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ErasureCertificate } from '../../../shared/features/erasure/model.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ErasureState } from './console-erasure-state.tsx';

/** Every erasure there was, newest first. */
export function ErasuresPage() {
  const { t } = useTranslation('erasure');
  const erasures = useQuery(api.erasures.list.queryOptions());
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {erasures.isPending && <LoadingRows />}
      {erasures.error && <ErrorState error={erasures.error} onRetry={() => void erasures.refetch()} />}
      {erasures.data?.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
      {erasures.data && erasures.data.length > 0 && (
        <Sheet
          label={t('title')}
          columns={[
            { label: t('column.when') },
            { label: t('column.why') },
            { label: t('column.state') },
            { label: t('column.browsers'), end: true },
          ]}
        >
          {erasures.data.map((erasure) => (
            <ErasureRow key={erasure.id} erasure={erasure} />
          ))}
        </Sheet>
      )}
    </>
  );
}

function ErasureRow({ erasure }: { erasure: ErasureCertificate }) {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const { id, reason, askedBy, requestedAt, devices } = erasure;
  return (
    <tr>
      <td>
        <Anchor component={Link} to={`/erasures/${id}`} fw={600}>
          {format.instant(requestedAt)}
        </Anchor>
      </td>
      <td>
        {t(`reason.${reason}`)}
        <Text size="xs" c="dimmed">
          {t('column.askedBy', { who: t(`askedBy.${askedBy}`) })}
        </Text>
      </td>
      <td>
        <ErasureState erasure={erasure} />
      </td>
      <td data-end data-label={t('column.browsers')}>
        {t('browsers', {
          confirmed: devices.filter(({ confirmedAt, revokedAt }) => confirmedAt ?? revokedAt).length,
          all: devices.length,
        })}
      </td>
    </tr>
  );
}

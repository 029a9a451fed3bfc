import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DeviceRow } from './console-device-row.tsx';

export function DevicesPage() {
  const { t } = useTranslation('administration');
  const isAdministrator = useHasRole('administrator');
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const list = whose === 'mine' ? api.devices.listMine : api.devices.listAll;
  const devices = useQuery(list.queryOptions());
  const columns = [{ label: t('devices.title') }, { label: t('people.name') }];
  return (
    <>
      <PageHeader title={t('devices.title')} subtitle={t('devices.subtitle')}>
        {isAdministrator && (
          <SegmentedControl
            size="xs"
            aria-label={t('devices.title')}
            value={whose}
            onChange={(value) => setWhose(value as 'mine' | 'all')}
            data={(['mine', 'all'] as const).map((value) => ({ value, label: t(`devices.${value}`) }))}
          />
        )}
        <Button component={Link} to="/device">
          {t('devices.pair')}
        </Button>
      </PageHeader>
      {devices.isPending && <LoadingRows />}
      {devices.error && <ErrorState error={devices.error} onRetry={() => void devices.refetch()} />}
      {devices.data?.length === 0 && <EmptyState title={t('devices.none')} hint={t('devices.noneHint')} />}
      {devices.data && devices.data.length > 0 && (
        <Sheet label={t('devices.title')} columns={[...columns, { label: t('ui:more'), end: true }]}>
          {devices.data.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </Sheet>
      )}
    </>
  );
}

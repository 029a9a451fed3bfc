import { Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RungHealth } from '../../../shared/features/mail-clients/health.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tag } from '../../ui/tag.tsx';
import { partName } from './part-name.ts';

/** Expected against found over thirty days, and since when it is too little. */
export function HealthCard() {
  const { t } = useTranslation('mailClients');
  const mayDecide = useHasRole('administrator');
  const health = useQuery(api.mailClients.health.queryOptions());
  const allow = useAction(api.mailClients.allowHealth.mutationOptions(), { done: t('ui:saved') });
  const { data } = health;
  const columns = ['client', 'rung', 'found', 'state'] as const;
  return (
    <Card title={t('health.title')}>
      {health.isPending && <LoadingRows count={2} />}
      {health.error && <ErrorState error={health.error} onRetry={() => void health.refetch()} />}
      {data && (
        <Stack>
          <Switch
            label={t('health.allow')}
            description={t('health.allowHint')}
            checked={data.isAllowed}
            disabled={!mayDecide}
            onChange={(event) => allow.mutate({ isAllowed: event.currentTarget.checked })}
          />
          {data.rungs.length === 0 ? (
            <Text c="dimmed">{t('health.none')}</Text>
          ) : (
            <Sheet
              label={t('health.title')}
              columns={columns.map((name) => ({ label: t(`health.${name}`), end: name === 'found' }))}
            >
              {data.rungs.map((rung) => (
                <HealthRow key={`${rung.adapter}${rung.version}${rung.rung}`} health={rung} />
              ))}
            </Sheet>
          )}
        </Stack>
      )}
    </Card>
  );
}

function HealthRow({ health }: { health: RungHealth }) {
  const { t } = useTranslation('mailClients');
  const format = useFormat();
  const { adapter, version, rung, expected, found, degradedSince, isTooFew } = health;
  return (
    <tr>
      <td>
        <Text fw={600}>{partName(t, adapter)}</Text>
        <Text size="sm" c="dimmed">
          {t('health.version', { version })}
        </Text>
      </td>
      <td>{t(`rung.${rung}`)}</td>
      <td data-end>
        {format.count(found)} / {format.count(expected)}
      </td>
      <td>
        {degradedSince ? (
          <Tag tone="late">{t('health.degraded', { day: format.day(degradedSince) })}</Tag>
        ) : (
          <Tag tone={isTooFew ? 'plain' : 'good'}>{t(isTooFew ? 'health.tooFew' : 'health.well')}</Tag>
        )}
      </td>
    </tr>
  );
}

import { Select, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { timeZones } from './company-choices.ts';

/** One's own: whether late promises are mailed in the morning, and when that is. Kept as it is chosen. */
export function ReminderSettings() {
  const { t } = useTranslation('administration');
  const { settings } = useDirectory();
  const reminders = useQuery(api.reminders.get.queryOptions());
  const choose = useAction(api.reminders.choose.mutationOptions(), { done: t('ui:saved') });
  const { data } = reminders;
  return (
    <Card title={t('reminders.title')}>
      {reminders.isPending && <LoadingRows count={1} />}
      {reminders.error && <ErrorState error={reminders.error} onRetry={() => void reminders.refetch()} />}
      {data && (
        <Stack>
          {!data.hasMailServer && <Text size="sm">{t('reminders.noMailServer')}</Text>}
          <Switch
            label={t('reminders.switch')}
            description={t('reminders.hint')}
            checked={data.isOn}
            onChange={(event) =>
              choose.mutate({ isOn: event.currentTarget.checked, timeZone: data.timeZone })
            }
          />
          <Select
            label={t('reminders.timeZone')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('ui:clear') }}
            placeholder={t('reminders.companyTimeZone', { timeZone: settings.timeZone })}
            disabled={!data.isOn}
            data={timeZones()}
            value={data.timeZone}
            onChange={(timeZone) => choose.mutate({ isOn: data.isOn, timeZone })}
          />
        </Stack>
      )}
    </Card>
  );
}

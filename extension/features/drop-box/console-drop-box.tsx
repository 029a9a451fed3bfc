import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RenewDropBox } from './console-renew-drop-box.tsx';

/** One's own address for blind copies and forwards. */
export function DropBox() {
  const { t } = useTranslation('dropBox');
  const format = useFormat();
  const [isRenewing, setRenewing] = useState(false);
  const box = useQuery(api.dropBox.get.queryOptions());
  const make = useAction(api.dropBox.renew.mutationOptions(), { done: t('made') });
  const { data } = box;
  return (
    <Card title={t('title')}>
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t(data?.isOffered === false ? 'notOffered' : 'intro')}
        </Text>
        {box.isPending && <LoadingRows count={1} />}
        {box.error && <ErrorState error={box.error} onRetry={() => void box.refetch()} />}
        {data?.isOffered && !data.address && (
          <Group>
            <Button loading={make.isPending} onClick={() => make.mutate({})}>
              {t('make')}
            </Button>
          </Group>
        )}
        {data?.address && (
          <>
            <TextInput
              label={t('address')}
              readOnly
              value={data.address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Group gap="xs">
              <CopyButton text={data.address} />
              <Button variant="default" onClick={() => setRenewing(true)}>
                {t('renew')}
              </Button>
            </Group>
            <Text size="sm">
              {data.receivedAt
                ? t('received', { count: data.receivedCount, when: format.instant(data.receivedAt) })
                : t('neverReceived')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('senders', { addresses: format.list(data.senders) })}
            </Text>
          </>
        )}
      </Stack>
      {isRenewing && <RenewDropBox onClose={() => setRenewing(false)} />}
    </Card>
  );
}

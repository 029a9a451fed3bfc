import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { LeavingDialog } from './console-leaving-dialog.tsx';
import { useReasonName } from './use-reason-name.ts';

/** That this customer left, and why they say they did. */
export function LeavingCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('losses');
  const format = useFormat();
  const reasonName = useReasonName();
  const [isNoting, noting] = useDisclosure(false);
  const losses = useQuery(api.losses.ofCustomer.queryOptions({ customerId }));
  const remove = useAction(api.losses.remove.mutationOptions(), { done: t('removed') });
  return (
    <Card title={t('title')}>
      <Stack gap={9}>
        {losses.data?.map(({ id, lostOn, reason, words }) => (
          <Group key={id} justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <div>
              <Text size="sm">{t('line', { onDay: format.day(lostOn), reason: reasonName(reason) })}</Text>
              {words && (
                <Text size="sm" c="dimmed">
                  “{words}”
                </Text>
              )}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${t('remove')}: ${format.day(lostOn)}`}
              onClick={() => remove.mutate({ id, customerId })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        ))}
        <Button size="xs" variant="default" onClick={noting.open} style={{ alignSelf: 'flex-start' }}>
          {t('note')}
        </Button>
      </Stack>
      {isNoting && <LeavingDialog customerId={customerId} onClose={noting.close} />}
    </Card>
  );
}

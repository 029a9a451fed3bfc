import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import { LeavingDialog } from './console-leaving-dialog.tsx';
import { useReasonName } from './use-reason-name.ts';

type Loss = inferRouterOutputs<AppRouter>['losses']['ofCustomer'][number];

/** That this customer left, and why they say they did. */
export function LeavingCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('losses');
  const format = useFormat();
  const reasonName = useReasonName();
  const [isNoting, noting] = useDisclosure(false);
  const losses = useQuery(api.losses.ofCustomer.queryOptions({ customerId }));
  const remove = useAction(api.losses.remove.mutationOptions(), { done: t('removed') });
  const columns: RowColumn<Loss>[] = [
    { label: t('lostOn'), text: ({ lostOn }) => lostOn },
    { label: t('reasonLabel'), text: ({ reason }) => reasonName(reason) },
    { label: t('words'), text: ({ words }) => words },
  ];
  return (
    <Card
      title={t('title')}
      action={<ExportRows title={t('title')} fileName="losses" columns={columns} rows={losses.data ?? []} />}
    >
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

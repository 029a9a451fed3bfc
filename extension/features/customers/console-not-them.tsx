import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import type { CustomerPageData } from './console-customer.ts';

type Rejection = CustomerPageData['notThem'][number];

/** Addresses someone said are not theirs; each can be taken back. */
export function NotThemCard({ rejections }: { rejections: Rejection[] }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  const undo = useAction(api.customers.undoRejectMatch.mutationOptions());
  if (rejections.length === 0) return null;
  const columns: RowColumn<Rejection>[] = [
    { label: t('file.identity'), text: ({ address }) => address },
    { label: t('file.by'), text: ({ staffId }) => nameOf(staffId) },
    { label: t('file.on'), text: ({ rejectedAt }) => format.isoDayOf(rejectedAt) },
  ];
  const title = t('notThem');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="not-them" columns={columns} rows={rejections} />}
    >
      <Text size="sm" c="dimmed" mb={8}>
        {t('notThemHint')}
      </Text>
      <Stack gap={8}>
        {rejections.map(({ id, address, staffId, rejectedAt }) => (
          <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {address}
              </Text>
              <Text size="sm" c="dimmed">
                {t('notThemBy', { name: nameOf(staffId), day: format.dayOf(rejectedAt) })}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('undoNotThem', { address })}
              onClick={() => undo.mutate({ id })}
            >
              {t('ui:undo')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

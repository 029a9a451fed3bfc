import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportantDay } from '../../../shared/features/customers/important-day.ts';
import { comingDays } from '../../../shared/features/customers/next-important-day.ts';
import type { Card as CustomerCard } from '../../../shared/features/sync/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { ImportantDayForm } from './console-important-day-form.tsx';
import { useDayWords } from './use-day-words.ts';

/** Days that come back every year, soonest first, in both calendars. */
export function ImportantDaysCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('importantDays');
  const words = useDayWords();
  const [isAdding, adding] = useDisclosure(false);
  const [changed, setChanged] = useState<ImportantDay | null>(null);
  const remove = useAction(api.customers.removeImportantDay.mutationOptions(), { done: t('removed') });
  const { customer, importantDays } = card;
  const coming = comingDays(customer, importantDays, useToday());
  const columns: RowColumn<(typeof coming)[number]>[] = [
    { label: t('what'), text: ({ day }) => words.what(day) },
    { label: t('day'), text: ({ on }) => on },
    { label: t('calendar'), text: ({ day }) => t(`calendars.${day.calendar}`) },
    { label: t('year'), text: ({ day }) => String(day.year ?? '') },
  ];
  const title = t('title');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="important-days" columns={columns} rows={coming} />}
    >
      <Stack gap={9}>
        {coming.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        )}
        {coming.map(({ day, on }) => (
          <Group key={day.id} justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">{words.what(day)}</Text>
              <Text size="sm" c="dimmed">
                {words.when(day, on)}
              </Text>
            </div>
            {day.id !== customer.id && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('changeOf', { what: words.what(day) })}
                  onClick={() => setChanged(day)}
                >
                  <IconPencil size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('removeOf', { what: words.what(day) })}
                  onClick={() => remove.mutate({ id: day.id, customerId: customer.id })}
                >
                  <IconX size={14} />
                </ActionIcon>
              </Group>
            )}
          </Group>
        ))}
        <Button size="xs" variant="default" onClick={adding.open} style={{ alignSelf: 'flex-start' }}>
          {t('add')}
        </Button>
      </Stack>
      {isAdding && <ImportantDayForm customerId={customer.id} onClose={adding.close} />}
      {changed && (
        <ImportantDayForm customerId={customer.id} changed={changed} onClose={() => setChanged(null)} />
      )}
    </Card>
  );
}

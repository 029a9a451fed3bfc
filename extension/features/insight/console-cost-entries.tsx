import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CostEntry } from '../../../shared/features/insight/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import print from '../../ui/print.module.css';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { CostDialog } from './console-cost-dialog.tsx';
import { CostFileDialog } from './console-cost-file.tsx';
import classes from './insight.module.css';

/** What was entered, by hand or from a file. */
export function CostEntries({ currency }: { currency: string }) {
  const { t } = useTranslation('costs');
  const format = useFormat();
  const [isAdding, adding] = useDisclosure(false);
  const [isUploading, uploading] = useDisclosure(false);
  const costs = useQuery(api.costs.list.queryOptions());
  const remove = useAction(api.costs.remove.mutationOptions(), { done: t('removed') });
  const columns: RowColumn<CostEntry>[] = [
    {
      label: t('column.month'),
      text: ({ monthOn }) => monthOn.slice(0, 7),
      show: ({ monthOn }) => format.month(monthOn),
    },
    { label: t('column.kind'), text: ({ kind }) => t(`kind.${kind}`) },
    { label: t('column.aim'), text: ({ aim }) => t(`aim.${aim}`) },
    { label: t('column.note'), text: ({ note }) => note },
    { label: t('column.amount'), text: ({ amountMinor }) => format.money(amountMinor, currency), end: true },
  ];
  return (
    <Card
      title={t('entries')}
      action={
        <Group gap="xs" className={print.screenOnly}>
          <ExportRows title={t('entries')} fileName="costs" columns={columns} rows={costs.data ?? []} />
          <Button size="compact-sm" variant="default" onClick={uploading.open}>
            {t('upload')}
          </Button>
          <Button size="compact-sm" onClick={adding.open}>
            {t('add')}
          </Button>
        </Group>
      }
    >
      {costs.error && <ErrorState error={costs.error} onRetry={() => void costs.refetch()} />}
      {costs.data?.length === 0 && <Text c="dimmed">{t('noEntries')}</Text>}
      {costs.data && costs.data.length > 0 && (
        <div className={classes.list}>
          <Sheet label={t('entries')} columns={[...columns, { label: t('column.remove') }]}>
            {costs.data.map((entry) => (
              <tr key={entry.id}>
                {columns.map(({ label, text, show = text, end }, index) => (
                  <td
                    key={label}
                    data-end={end || undefined}
                    {...(index > 0 && text(entry) !== '' && { 'data-label': label })}
                  >
                    {show(entry)}
                  </td>
                ))}
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('removeOf', {
                      what: `${t(`kind.${entry.kind}`)}, ${format.month(entry.monthOn)}`,
                    })}
                    onClick={() => remove.mutate({ id: entry.id })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </Sheet>
        </div>
      )}
      {isAdding && <CostDialog currency={currency} onClose={adding.close} />}
      {isUploading && <CostFileDialog currency={currency} onClose={uploading.close} />}
    </Card>
  );
}

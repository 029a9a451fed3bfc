import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import print from '../../ui/print.module.css';
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
  const columns = [
    ...(['month', 'kind', 'aim', 'note'] as const).map((key) => ({ label: t(`column.${key}`) })),
    { label: t('column.amount'), end: true },
    { label: t('column.remove') },
  ];
  return (
    <Card
      title={t('entries')}
      action={
        <Group gap="xs" className={print.screenOnly}>
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
      {costs.data?.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {costs.data && costs.data.length > 0 && (
        <div className={classes.list}>
          <Sheet label={t('entries')} columns={columns}>
            {costs.data.map(({ id, monthOn, kind, aim, note, amountMinor }) => (
              <tr key={id}>
                <td>{format.month(monthOn)}</td>
                <td>{t(`kind.${kind}`)}</td>
                <td>{t(`aim.${aim}`)}</td>
                <td>{note}</td>
                <td data-end>{format.money(amountMinor, currency)}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('removeOf', { what: `${t(`kind.${kind}`)}, ${format.month(monthOn)}` })}
                    onClick={() => remove.mutate({ id })}
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

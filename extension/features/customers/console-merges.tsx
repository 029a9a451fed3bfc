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

type Merge = CustomerPageData['merges'][number];

/** Records that became part of this one; each can be split off again. */
export function MergesCard({ merges }: { merges: Merge[] }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  if (merges.length === 0) return null;
  const columns: RowColumn<Merge>[] = [
    { label: t('column.name'), text: ({ mergedName }) => mergedName },
    { label: t('file.mergedOn'), text: ({ mergedAt }) => format.isoDayOf(mergedAt) },
    { label: t('file.by'), text: ({ mergedBy }) => nameOf(mergedBy) },
  ];
  const title = t('merge.past');
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="merged" columns={columns} rows={merges} />}
    >
      <Stack gap={8}>
        {merges.map((merge) => (
          <MergeLine key={merge.id} merge={merge} />
        ))}
      </Stack>
    </Card>
  );
}

function MergeLine({ merge }: { merge: Merge }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  const split = useAction(api.customers.split.mutationOptions(), {
    done: t('merge.splitDone', { name: merge.mergedName }),
  });
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm">
        {t('merge.line', {
          name: merge.mergedName,
          day: format.dayOf(merge.mergedAt),
          staff: nameOf(merge.mergedBy),
        })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={split.isPending}
        onClick={() => split.mutate({ id: merge.id })}
      >
        {t('merge.split')}
      </Button>
    </Group>
  );
}

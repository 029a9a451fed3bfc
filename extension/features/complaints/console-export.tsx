import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { type RowColumn, saveRows } from '../../ui/save-rows.ts';
import { useCauseName } from './console-cause-name.ts';
import type { ComplaintFilters, ListedComplaint } from './console-complaint-list.ts';

const rowsAtOnce = 1000;

/** What the filters let through, all of it, as CSV. */
export function ExportComplaints({ filters }: { filters: ComplaintFilters }) {
  const { t } = useTranslation('complaints');
  const causeName = useCauseName();
  const columns: RowColumn<ListedComplaint>[] = [
    { label: t('complaintsConsole:column.customer'), text: ({ customerName }) => customerName },
    { label: t('kindLabel'), text: ({ complaint }) => t(`kind.${complaint.kind}`) },
    { label: t('words'), text: ({ complaint }) => complaint.words },
    { label: t('receivedOn'), text: ({ complaint }) => complaint.receivedOn },
    { label: t('channelLabel'), text: ({ complaint }) => t(`channel.${complaint.channel}`) },
    { label: t('owner'), text: ({ ownerName }) => ownerName },
    { label: t('cause'), text: ({ complaint }) => causeName(complaint.causeId) },
    {
      label: t('verdictLabel'),
      text: ({ complaint: { verdict } }) => (verdict ? t(`verdict.${verdict}`) : ''),
    },
    { label: t('complaintsConsole:column.state'), text: ({ complaint }) => t(`state.${complaint.state}`) },
    { label: t('stepWords.solved'), text: ({ complaint }) => complaint.solution },
    { label: t('dueOn'), text: ({ dueOn }) => dueOn ?? '' },
  ];
  const save = useAction(
    { mutationFn: () => everyComplaint(filters) },
    { onDone: (rows) => saveRows({ fileName: 'complaints', columns, rows }), onlyReads: true },
  );
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('ui:figure.export')}
    </Button>
  );
}

async function everyComplaint(filters: ComplaintFilters): Promise<ListedComplaint[]> {
  const items: ListedComplaint[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page = await pageClient.complaints.list.query({ ...filters, offset, limit: rowsAtOnce });
    items.push(...page.items);
    offset = page.nextOffset;
  }
  return items;
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stringify } from '../../../shared/open-formats/csv-text.ts';
import { pageClient } from '../../pages/page-client.ts';
import { saveText } from '../../ui/save-text.ts';
import { useCauseName } from './console-cause-name.ts';
import type { ComplaintFilters, ListedComplaint } from './console-complaint-list.ts';

const rowsAtOnce = 1000;

/** What the filters let through, all of it, as CSV. */
export function ExportComplaints({ filters }: { filters: ComplaintFilters }) {
  const { t } = useTranslation('complaints');
  const causeName = useCauseName();
  const save = useMutation({
    mutationFn: () => everyComplaint(filters),
    onSuccess: (items) => {
      const columns = ['kindLabel', 'words', 'receivedOn', 'channelLabel', 'owner', 'cause', 'verdictLabel'];
      const head = [t('complaintsConsole:column.customer'), ...columns.map((key) => t(key))];
      const more = [t('complaintsConsole:column.state'), t('stepWords.solved'), t('dueOn')];
      const lines = items.map(({ complaint, customerName, ownerName, dueOn }) => [
        ...[customerName, t(`kind.${complaint.kind}`), complaint.words, complaint.receivedOn],
        ...[t(`channel.${complaint.channel}`), ownerName, causeName(complaint.causeId)],
        ...[complaint.verdict ? t(`verdict.${complaint.verdict}`) : '', t(`state.${complaint.state}`)],
        ...[complaint.solution, dueOn ?? ''],
      ]);
      saveText({ fileName: 'complaints.csv', text: stringify([[...head, ...more], ...lines]) });
    },
  });
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

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { saveRows } from '../../ui/save-rows.ts';
import type { ComplaintFilters, ListedComplaint } from './console-complaint-list.ts';
import { useComplaintColumns } from './use-complaint-columns.ts';

const rowsAtOnce = 1000;

/** What the filters let through, all of it, as CSV. */
export function ExportComplaints({ filters }: { filters: ComplaintFilters }) {
  const { t } = useTranslation('ui');
  const columns = useComplaintColumns();
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
      {t('figure.export')}
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

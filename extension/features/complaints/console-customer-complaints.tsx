import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isOpen, isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { ExportRows } from '../../ui/export-rows.tsx';
import { ComplaintDialog } from './console-complaint-dialog.tsx';
import { ComplaintSheet } from './console-complaint-sheet.tsx';
import { useComplaintColumns } from './use-complaint-columns.ts';

/** Open ones, then those closed in the last 90 days; nothing while there are none. */
export function CustomerComplaints({ card }: { card: Card }) {
  const { t } = useTranslation('complaints');
  const nameOf = useColleagueName();
  const columns = useComplaintColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  const dueOf = (complaint: Complaint) => {
    const answer = card.promises.find(({ id }) => id === complaint.promiseId);
    return isUnanswered(complaint) && answer?.state === 'open' ? answer.dueOn : null;
  };
  const items = card.complaints
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
    .map((complaint) => ({
      complaint,
      customerName: card.customer.name,
      ownerName: nameOf(complaint.ownerId),
      dueOn: dueOf(complaint),
    }));
  if (items.length === 0) return null;
  return (
    <>
      <ComplaintSheet items={items} onOpen={setOpenId} showCustomer={false} />
      <Group justify="flex-end">
        <ExportRows title={t('title')} fileName="complaints" columns={columns} rows={items} />
      </Group>
      {openId && <ComplaintDialog id={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

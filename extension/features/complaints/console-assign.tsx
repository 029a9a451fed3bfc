import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isOpen } from '../../../shared/features/complaints/next-steps.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** Another colleague takes care of it and owes the answer. */
export function AssignComplaint({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaintsConsole');
  const { staff } = useDirectory();
  const [ownerId, setOwnerId] = useState(complaint.ownerId);
  const assign = useAction(api.complaints.assign.mutationOptions(), { done: t('assigned') });
  if (!isOpen(complaint)) return null;
  return (
    <Group align="flex-end" gap="xs">
      <Select
        size="sm"
        searchable
        allowDeselect={false}
        label={t('assignTitle')}
        value={ownerId}
        onChange={(value) => value && setOwnerId(value)}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        style={{ flex: 1 }}
      />
      <Button
        variant="default"
        disabled={ownerId === complaint.ownerId}
        loading={assign.isPending}
        onClick={() => assign.mutate({ id: complaint.id, ownerId })}
      >
        {t('assign')}
      </Button>
    </Group>
  );
}

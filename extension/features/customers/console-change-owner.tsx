import { Modal, Progress, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFormat } from '../../ui/format.ts';
import { ReassignPreview } from './console-reassign-preview.tsx';
import type { CustomerSelection } from './console-selection.ts';
import { useChangeOwner } from './use-change-owner.ts';

type ChangeOwnerProps = {
  selection: CustomerSelection;
  count: number;
  onClose: () => void;
  onDone: () => void;
};

/** Whom they go to, and before anything happens how many change. Open promises stay with whoever gave them. */
export function ChangeOwnerDialog({ selection, count, onClose, onDone }: ChangeOwnerProps) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const [newOwnerId, setNewOwnerId] = useState<string | null>(null);
  const people = useQuery(api.people.list.queryOptions());
  const run = useChangeOwner(onDone);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.title', { count, formatted: format.count(count) })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <Select
          label={t('bulk.newOwner')}
          required
          searchable
          data-autofocus
          value={newOwnerId}
          onChange={setNewOwnerId}
          data={(people.data ?? [])
            .filter(({ isActive }) => isActive)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        {selection.kind === 'all' && newOwnerId && (
          <ReassignPreview filters={selection.filters} newOwnerId={newOwnerId} />
        )}
        <Text size="sm" c="dimmed">
          {t('bulk.promisesStay')}
        </Text>
        {run.isPending && <Progress value={(run.done / count) * 100} aria-label={t('bulk.changeOwner')} />}
        <FormButtons
          verb={t('bulk.confirm')}
          isPending={run.isPending}
          disabled={!newOwnerId}
          onConfirm={() => newOwnerId && run.mutate({ selection, newOwnerId })}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}
